package dev.suiren.answers;

/// By what means sentences are found and ordered; each adds to those before it. Only measuring asks
/// with less than all of them.
public enum Means {
  /// The words that question and sentence share.
  WORDS,
  /// What an encoder takes for alike.
  MEANING,
  /// Signs of an answer, weighted by hand.
  FEATURES,
  /// What was learned of such signs.
  LEARNED;

  public boolean has(Means other) {
    return compareTo(other) >= 0;
  }
}
