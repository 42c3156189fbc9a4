package dev.suiren.proof.internal;

/// How labels of 1 and 0 were met.
///
/// @param hits label 1, found
/// @param misses label 1, not found
/// @param alarms label 0, found
/// @param passes label 0, not found
record Confusion(long hits, long misses, long alarms, long passes) {

  Share accuracy() {
    return new Share(hits + passes, hits + misses + alarms + passes);
  }

  Share recall() {
    return new Share(hits, hits + misses);
  }

  Share precision() {
    return new Share(hits, hits + alarms);
  }

  Share falsePositives() {
    return new Share(alarms, alarms + passes);
  }

  /// Of label 1, as a share of twice its hits.
  Share f1() {
    return new Share(2 * hits, 2 * hits + misses + alarms);
  }

  /// The mean of the F1 of both labels; where one was never there nor said, not a number.
  double macroF1() {
    return (f1().value() + new Confusion(passes, alarms, misses, hits).f1().value()) / 2;
  }
}
