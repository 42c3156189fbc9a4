package dev.suiren.audit;

import java.time.Instant;
import java.util.List;

/// In how many clean texts a list would hold or mask something if it did as it says.
///
/// The texts are ours: they speak of war, medicine, law and daily life, and are fit for everybody.
///
/// @param texts how many were inspected
/// @param open what happens for the public
/// @param children what happens for children
/// @param culprits the terms found in the most texts, at most 20
public record FalseAlarms(
    int texts, Count open, Count children, List<Culprit> culprits, Instant measured) {
  private static final int MOST_PERMILLE = 10;

  public FalseAlarms {
    culprits = List.copyOf(culprits);
  }

  /// Texts held; texts not held in which something is masked.
  public record Count(int held, int masked) {
    public int texts() {
      return held + masked;
    }
  }

  /// A listed term, and in how many of the texts it did something.
  public record Culprit(Evidence<String> term, int texts) {}

  /// The texts that one of the audiences would not see as they are, of a thousand.
  public int permille() {
    return texts == 0 ? 0 : Math.max(open.texts(), children.texts()) * 1000 / texts;
  }

  /// Whether a person should think twice: more than one in a hundred.
  public boolean many() {
    return Math.max(open.texts(), children.texts()) * 1000 > texts * MOST_PERMILLE;
  }
}
