package dev.suiren.classifier.internal;

/// What the traits of a stretch of text add up to. Sums are exact: weights are floats of similar
/// sizes, and few enough for a double, so that no order and no detour changes one.
///
/// @param sum of their weights
/// @param traits how many there are
record Weighing(double sum, int traits) {
  static final Weighing NOTHING = new Weighing(0, 0);

  Weighing plus(Weighing other) {
    return new Weighing(sum + other.sum, traits + other.traits);
  }

  Weighing minus(Weighing other) {
    return new Weighing(sum - other.sum, traits - other.traits);
  }

  /// In logarithms.
  double odds() {
    return sum * Linear.norm(traits);
  }

  /// From 0 to 1.
  double probability() {
    return Linear.probability(odds());
  }
}
