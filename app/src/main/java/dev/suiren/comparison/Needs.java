package dev.suiren.comparison;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/// About how many more clusters a verdict would take, if they were like the ones that are there.
record Needs(Bar bar, Levels levels, int rows) {
  private static final long MOST = 1_000_000_000;

  /// Until the interval lies above the margin; or, where the difference itself lies below it, until
  /// the test shows a loss. Empty for a difference on the margin, which nothing decides.
  OptionalLong more(Clusters clusters, Spread spread) {
    int there = clusters.count();
    double delta = clusters.delta();
    double distance = delta + bar.margin();
    LongPredicate enough =
        more -> {
          double times = (there + (double) more) / there;
          Spread grown = spread.grown(times, clusters.itemCount());
          return distance > 0
              ? grown.reach(levels.leftOut()) <= distance
              : distance < 0 && shows(grown, -delta, there + more);
        };
    return least(enough);
  }

  /// The test of few clusters cannot be significant: half of the ways to set their signs to the
  /// power of their number is its smallest value.
  private boolean shows(Spread spread, double loss, long clusters) {
    double level = levels.significance(rows);
    return spread.reach(level) <= loss && Math.pow(2, 1.0 - clusters) <= level;
  }

  private static OptionalLong least(LongPredicate enough) {
    long high = 1;
    while (!enough.test(high)) {
      high *= 2;
      if (high > MOST) {
        return OptionalLong.empty();
      }
    }
    long low = high / 2;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (enough.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return OptionalLong.of(high);
  }
}
