package dev.suiren.comparison;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The step-down correction for several tests: with it the chance of any false alarm among all of
/// them is at most alpha, however they hang together.
final class Holm {
  /*
   * S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of
   * Statistics 6 (1979), 65-70.
   */
  private Holm() {}

  /// The adjusted values: a test is significant at alpha where its own is at most alpha.
  static double[] adjusted(double[] p) {
    double[] adjusted = new double[p.length];
    double highest = 0;
    int left = p.length;
    for (int test : ascending(p)) {
      highest = Math.max(highest, Math.min(1, left-- * p[test]));
      adjusted[test] = highest;
    }
    return adjusted;
  }

  /// Which tests are significant, where a level is known for each number of tests that are left.
  static boolean[] significant(double[] p, IntToDoubleFunction level) {
    boolean[] significant = new boolean[p.length];
    int left = p.length;
    for (int test : ascending(p)) {
      if (p[test] > level.applyAsDouble(left--)) {
        break;
      }
      significant[test] = true;
    }
    return significant;
  }

  private static int[] ascending(double[] p) {
    return IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingDouble(test -> p[test]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
