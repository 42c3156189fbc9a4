package dev.suiren.classifier.internal;

/// What the traits of a stretch of text add up to.
///
/// @param sum of their weights
/// @param traits how many there are
record Weighing(double sum, int traits) {
  static final Weighing NOTHING = new Weighing(0, 0);

  Weighing plus(Weighing other) {
    return new Weighing(sum + other.sum, traits + other.traits);
  }

  /// From 0 to 1, once `handicap` is taken off.
  double probability(double handicap) {
    return Linear.probability(sum * Linear.norm(traits) - handicap);
  }
}
