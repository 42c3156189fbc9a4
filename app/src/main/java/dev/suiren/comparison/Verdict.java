package dev.suiren.comparison;

/// What the records say of one function.
public enum Verdict {
  /// Significantly worse, by more than the margin.
  LOST("lost"),
  /// Significantly better.
  GAINED("gained"),
  /// Not worse by more than the margin: even the lower end of the interval is not.
  KEPT("kept"),
  /// Neither; more clusters would be needed.
  CANNOT_TELL("cannot tell");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /// As it is written out.
  public String word() {
    return word;
  }
}
