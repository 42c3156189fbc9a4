package dev.suiren.classifier.internal;

import dev.suiren.classifier.Classifier;
import dev.suiren.classifier.Score;

/// The shipped weights, each read when first asked for.
final class LinearClassifier implements Classifier {
  static final String MODERATION = "moderation.weights";
  static final String INJECTION = "injection.weights";

  private static final class Moderation {
    static final Table TABLE = Table.read(Table.shipped(MODERATION));
  }

  private static final class Injection {
    static final Table TABLE = Table.read(Table.shipped(INJECTION));
  }

  @Override
  public Score moderation(String sentence, String before) {
    double probability = Moderation.TABLE.probability(ModerationTraits.of(sentence, before));
    return new Score(probability, 0, sentence.codePointCount(0, sentence.length()));
  }

  @Override
  public Score injection(String text) {
    Score most = new Score(0, 0, 0);
    for (Sentences.Place sentence : Sentences.of(text)) {
      double probability = Injection.TABLE.probability(InjectionTraits.of(sentence.text()));
      if (probability > most.probability()) {
        most = new Score(probability, sentence.start(), sentence.end());
      }
    }
    return most;
  }
}
