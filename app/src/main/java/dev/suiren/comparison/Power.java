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
    Plan plan = Plan.of(clusters, effect);
    return new Row(
        function,
        clusters.itemCount(),
        clusters.count(),
        plan.spread().standardError(),
        plan.chance(clusters.count(), alpha / tests),
        plan.chance(clusters.count(), alpha),
        plan.enough(alpha / tests));
  }

  /// @param pilot what was seen
  /// @param spread expected of as many clusters with this effect
  record Plan(Clusters pilot, Spread spread, double effect) {

    static Plan of(Clusters pilot, double effect) {
      Spread seen = Spread.of(pilot);
      double turning = Math.sqrt(effect * (1 - effect) / pilot.itemCount());
      double error = Math.max(seen.observed(), turning);
      double atLeast = Math.max(error, 1.0 / pilot.itemCount());
      return new Plan(pilot, new Spread(atLeast, seen.degrees(), error), effect);
    }

    /// With so many clusters like those seen. Sums that come in steps lose about one step to the
    /// test, which counts the sum that was seen as extreme: the correction for continuity.
    double chance(long clusters, double level) {
      double times = (double) clusters / pilot.count();
      Spread grown = spread.grown(times, pilot.itemCount());
      Spread usable = new Spread(grown.standardError(), Math.max(1, grown.degrees()), 0);
      double lost = pilot.step() / (pilot.itemCount() * times);
      return Power.chance(Math.max(0, effect - lost), usable, level, clusters);
    }

    OptionalLong enough(double level) {
      long low = 1;
      long high = 2;
      while (chance(high, level) < ENOUGH) {
        low = high;
        high *= 2;
        if (high > MOST) {
          return OptionalLong.empty();
        }
      }
      while (high - low > 1) {
        long middle = (low + high) / 2;
        if (chance(middle, level) < ENOUGH) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return OptionalLong.of(high);
    }
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
