package dev.suiren.classifier.internal;

import dev.suiren.classifier.Classifier;
import dev.suiren.classifier.Passage;
import dev.suiren.classifier.Score;
import dev.suiren.kernel.Hash;
import java.util.ArrayList;
import java.util.List;

/// The shipped weights, each read when first asked for.
final class LinearClassifier implements Classifier {
  static final String MODERATION = "moderation.weights";
  static final String INJECTION = "injection.weights";

  /// In logarithms of the odds: what is farther below what is asked for need not be looked at
  /// exactly.
  private static final double NEARLY = 1e-3;

  private static final class Moderation {
    static final Table TABLE = Table.read(Table.shipped(MODERATION));
  }

  private static final class Injection {
    static final Table TABLE = Table.read(Table.shipped(INJECTION));
  }

  private static final class Learned {
    static final String HASH =
        Hash.of(Hash.of(Table.shipped(MODERATION)) + Hash.of(Table.shipped(INJECTION)));
  }

  @Override
  public Score moderation(String sentence, String before) {
    double probability = Moderation.TABLE.probability(ModerationTraits.of(sentence, before));
    return new Score(probability, 0, sentence.codePointCount(0, sentence.length()));
  }

  @Override
  public Passage openPassage() {
    return new LinearPassage(() -> Moderation.TABLE);
  }

  @Override
  public Score injection(String text) {
    Score most = new Score(0, 0, 0);
    for (Score score : listInjections(text.codePoints().toArray(), 0)) {
      if (score.probability() > most.probability()) {
        most = score;
      }
    }
    return most;
  }

  @Override
  public List<Score> listInjections(int[] text, double least) {
    List<Score> found = new ArrayList<>();
    Slate slate = InjectionTraits.SLATES.take();
    double enough = Linear.odds(least) - NEARLY;
    int from = Sentences.begin(text, 0);
    while (from < text.length) {
      int to = Sentences.end(text, from);
      slate.read(text, from, to, false);
      Weighing weighing = slate.weighOnce(Injection.TABLE);
      if (weighing.odds() >= enough && weighing.probability() >= least) {
        found.add(new Score(weighing.probability(), from, to));
      }
      from = Sentences.begin(text, to);
    }
    InjectionTraits.SLATES.give(slate);
    return found;
  }

  @Override
  public String hash() {
    return Learned.HASH;
  }
}
