package dev.suiren.classifier;

/// What a classifier thinks of a text.
///
/// @param probability from 0 to 1
/// @param start the first code point of the place that raised it
/// @param end the code point after the last one of it
public record Score(double probability, int start, int end) {

  public Score {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1: " + probability);
    }
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }
}
