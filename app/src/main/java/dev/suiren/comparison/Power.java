package dev.suiren.comparison;

import java.util.List;
import java.util.OptionalLong;

/// How likely a comparison of this size would find a change, before money is spent on one. What two
/// recordings show of how much the items differ is taken as what a new one will show.
///
/// @param effect the change of score looked for, in either direction, above 0 and at most 1
/// @param rows the one of all functions together first
public record Power(double effect, List<Row> rows) {
  /*
   * Noncentral t, as for any mean with an estimated error: J. Cohen, Statistical Power Analysis for
   * the Behavioral Sciences (1988), chapter 2; for evaluations E. Miller (2024), arXiv:2411.00640,
   * section 5. The sign-flip test orders samples as the t test does, so that their power is close.
   * A change of scores turns at least `effect` of the items, which sets a floor to how much they
   * will differ.
   */
  private static final int STEPS = 400;
  private static final double ENOUGH = 0.8;
  private static final long MOST = 1_000_000_000;

  public Power {
    rows = List.copyOf(rows);
  }

  /// @param standardError expected of the difference; not a number with a single cluster
  /// @param power chance that the change is significant in the ledger of all rows, at Holm's
  ///   strictest step
  /// @param alone the same if this row were the only one tested
  /// @param clustersForEighty with how many clusters `power` is 0.8; empty where that cannot be
  ///   told
  public record Row(
      String function,
      long items,
      int clusters,
      double standardError,
      double power,
      double alone,
      OptionalLong clustersForEighty) {}

  /// @param alpha of the whole ledger
  public static Power of(Pairs pairs, double effect, double alpha) {
    int tests = pairs.rows().size();
    return new Power(
        effect,
        pairs.rows().stream()
            .map(row -> row(row.getKey(), row.getValue().clusters(), effect, alpha, tests))
            .toList());
  }

  private static Row row(
      String function, Clusters clusters, double effect, double alpha, int tests) {
    if (clusters.count() < 2) {
      return new Row(function, clusters.itemCount(), 1, Double.NaN, 0, 0, OptionalLong.empty());
    }
    Spread spread = planned(clusters, effect);
    return new Row(
        function,
        clusters.itemCount(),
        clusters.count(),
        spread.standardError(),
        chance(effect, spread, alpha / tests, clusters.count()),
        chance(effect, spread, alpha, clusters.count()),
        enough(clusters, spread, effect, alpha / tests));
  }

  private static Spread planned(Clusters clusters, double effect) {
    Spread seen = Spread.of(clusters);
    double turning = Math.sqrt(effect * (1 - effect) / clusters.itemCount());
    double error = Math.max(seen.observed(), turning);
    return new Spread(Math.max(error, 1.0 / clusters.itemCount()), seen.degrees(), error);
  }

  private static OptionalLong enough(
      Clusters clusters, Spread spread, double effect, double level) {
    long low = 1;
    long high = 2;
    while (chanceWith(high, clusters, spread, effect, level) < ENOUGH) {
      low = high;
      high *= 2;
      if (high > MOST) {
        return OptionalLong.empty();
      }
    }
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (chanceWith(middle, clusters, spread, effect, level) < ENOUGH) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalLong.of(high);
  }

  private static double chanceWith(
      long count, Clusters clusters, Spread spread, double effect, double level) {
    double times = (double) count / clusters.count();
    Spread grown = spread.grown(times, clusters.itemCount());
    Spread usable = new Spread(grown.standardError(), Math.max(1, grown.degrees()), 0);
    return chance(effect, usable, level, count);
  }

  /// The chance that the test is significant on either side; none where even the smallest value of
  /// the sign-flip test is not.
  static double chance(double effect, Spread spread, double level, long clusters) {
    if (Math.pow(2, 1.0 - clusters) > level) {
      return 0;
    }
    double away = effect / spread.standardError();
    double bound = StudentT.quantileAbove(level / 2, spread.degrees());
    double width = 8 / Math.sqrt(2 * spread.degrees());
    double from = Math.max(1e-9, 1 - width);
    double chance = 0;
    double weights = 0;
    for (int i = 0; i <= STEPS; i++) {
      double s = from + (1 + width - from) * i / STEPS;
      double weight = density(s, spread.degrees());
      weights += weight;
      chance += weight * (Normal.above(bound * s - away) + Normal.above(bound * s + away));
    }
    return chance / weights;
  }

  /// Of the ratio between estimated and true error, up to a factor.
  private static double density(double s, double degrees) {
    return Math.exp((degrees - 1) * Math.log(s) - degrees * (s * s - 1) / 2);
  }
}
