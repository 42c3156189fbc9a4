package dev.suiren.classifier.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Learns the injection classifier: a text is bad if one of its sentences is, and only the text's
/// label is known.
/* Multiple-instance learning after mi-SVM (Andrews, Tsochantaridis, Hofmann, NIPS 2002): at first
 * every sentence of a bad text counts as bad, in each later pass only the one that the weights of
 * the pass before like most.
 */
final class InjectionLearning {
  private static final int PASSES = 3;

  private final Path own;

  /// @param own the folder `training/audit`
  InjectionLearning(Path own) {
    this.own = own;
  }

  private record Sample(List<Bag> sentences, Example of) {}

  double[] learn() throws IOException {
    List<Sample> texts = InjectionTexts.read(own).stream().map(InjectionLearning::sample).toList();
    double[] weights = new double[Bag.PLACES];
    for (int pass = 0; pass < PASSES; pass++) {
      weights = new Learning(Learning.INJECTION).learn(lessons(texts, weights, pass > 0));
    }
    return weights;
  }

  private static Sample sample(Example example) {
    List<Bag> sentences =
        Sentences.of(example.text()).stream()
            .map(sentence -> InjectionTraits.of(sentence.text()))
            .toList();
    return new Sample(sentences, example);
  }

  private static List<Lesson> lessons(List<Sample> texts, double[] weights, boolean knowing) {
    List<Lesson> lessons = new ArrayList<>();
    for (Sample text : texts) {
      List<Bag> sentences = text.sentences();
      Example of = text.of();
      if (of.bad() && knowing) {
        Comparator<Bag> liking = Comparator.comparingDouble(bag -> Linear.sum(bag, weights));
        sentences = List.of(sentences.stream().max(liking).orElseThrow());
      }
      double weight = of.bad() ? of.weight() / sentences.size() : of.weight();
      sentences.forEach(bag -> lessons.add(new Lesson(bag, of.bad(), weight, of.kin())));
    }
    return lessons;
  }
}
