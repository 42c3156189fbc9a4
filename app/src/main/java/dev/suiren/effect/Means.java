package dev.suiren.effect;

import dev.suiren.comparison.StudentT;
import java.util.List;
import java.util.Optional;

/// Intervals of means and of their differences, by Student's t.
final class Means {
  /*
   * Degrees of freedom: B. L. Welch, Biometrika 34 (1947), 28-35, with clusters for observations;
   * at most one less than there are clusters in all, which is the number of paired differences
   * where both periods have the same clusters.
   */
  private static final double TAIL = 0.025;

  /// Differences of pairs that are all the same leave a variance of rounding only.
  private static final double ROUNDING = 1e-12;

  private Means() {}

  /// Empty with a single cluster, and where all are the same: then nothing tells how sure it is.
  static Optional<Range> interval(Estimate mean) {
    return mean.variance() == 0
        ? Optional.empty()
        : Optional.of(around(mean.mean(), mean.variance(), mean.clusters() - 1));
  }

  /// Of `after - before`.
  static Optional<Range> difference(List<Cluster> clusters, Estimate before, Estimate after) {
    double variance =
        before.variance() + after.variance() - 2 * Estimate.covariance(clusters, before, after);
    double sum = before.variance() + after.variance();
    if (before.clusters() < 2 || after.clusters() < 2 || variance <= ROUNDING * sum) {
      return Optional.empty();
    }
    double welch =
        sum
            * sum
            / (square(before.variance()) / (before.clusters() - 1)
                + square(after.variance()) / (after.clusters() - 1));
    return Optional.of(
        around(after.mean() - before.mean(), variance, Math.min(welch, clusters.size() - 1)));
  }

  private static Range around(double middle, double variance, double degrees) {
    double reach = StudentT.quantileAbove(TAIL, degrees) * Math.sqrt(variance);
    return new Range(middle - reach, middle + reach);
  }

  private static double square(double x) {
    return x * x;
  }
}
