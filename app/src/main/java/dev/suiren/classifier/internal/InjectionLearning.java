package dev.suiren.classifier.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

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

  private record Sample(List<Bag> sentences, boolean bad) {}

  double[] learn() throws IOException {
    List<Sample> texts = new ArrayList<>();
    for (Path file : files()) {
      for (JsonNode row : Rows.read(file)) {
        texts.add(sample(row));
      }
    }
    double[] weights = new double[Bag.PLACES];
    for (int pass = 0; pass < PASSES; pass++) {
      weights = new Learning(Learning.INJECTION).learn(lessons(texts, weights, pass > 0));
    }
    return weights;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(own)) {
      return all.filter(file -> file.getFileName().toString().matches("injection.*[.]jsonl"))
          .sorted()
          .toList();
    }
  }

  private static Sample sample(JsonNode row) {
    List<Bag> sentences =
        Sentences.of(row.path("text").asString()).stream()
            .map(sentence -> InjectionTraits.of(sentence.text()))
            .toList();
    return new Sample(sentences, row.path("label").asInt() == 1);
  }

  private static List<Lesson> lessons(List<Sample> texts, double[] weights, boolean knowing) {
    List<Lesson> lessons = new ArrayList<>();
    for (Sample text : texts) {
      List<Bag> sentences = text.sentences();
      if (text.bad() && knowing) {
        Comparator<Bag> liking = Comparator.comparingDouble(bag -> Linear.sum(bag, weights));
        sentences = List.of(sentences.stream().max(liking).orElseThrow());
      }
      double weight = text.bad() ? 1.0 / sentences.size() : 1;
      sentences.forEach(bag -> lessons.add(new Lesson(bag, text.bad(), weight, 1)));
    }
    return lessons;
  }
}
