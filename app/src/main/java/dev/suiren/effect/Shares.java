package dev.suiren.effect;

import dev.suiren.comparison.StudentT;
import java.util.List;
import java.util.Optional;

/// Intervals of shares and of their differences.
final class Shares {
  /*
   * Wilson's interval [1] for each share; for the difference the hybrid of both that Newcombe's
   * method 10 is [2], with the correlation of [3] where clusters are in both periods. Questions of
   * a cluster count for as many as their spread shows (the design effect, at least 1), and a few
   * clusters for fewer still, by the ratio of t quantiles [4]. A share of 0 or 1 shows no spread:
   * there each cluster counts once.
   * [1] E. B. Wilson, JASA 22 (1927), 209-212.
   * [2] R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890.
   * [3] R. G. Newcombe, Statistics in Medicine 17 (1998), 2635-2650.
   * [4] E. L. Korn, B. I. Graubard, Survey Methodology 24 (1998), 193-201.
   */
  private static final double Z = 1.959963984540054;
  private static final double TAIL = 0.025;

  private Shares() {}

  /// Empty with a single cluster.
  static Optional<Range> interval(Estimate share) {
    return share.clusters() < 2
        ? Optional.empty()
        : Optional.of(wilson(share.mean(), effective(share)));
  }

  static Range wilson(double share, double count) {
    double z2 = Z * Z / count;
    double middle = (share + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(share * (1 - share) / count + z2 / (4 * count)) / (1 + z2);
    return new Range(
        share == 0 ? 0 : Math.max(0, middle - half), share == 1 ? 1 : Math.min(1, middle + half));
  }

  /// How many independent questions would show as much.
  static double effective(Estimate share) {
    double spread = share.mean() * (1 - share.mean()) / (share.count() - 1);
    double count =
        spread == 0 ? share.clusters() : share.count() / Math.max(1, share.variance() / spread);
    double ratio =
        StudentT.quantileAbove(TAIL, share.count() - 1)
            / StudentT.quantileAbove(TAIL, share.clusters() - 1);
    return count * ratio * ratio;
  }

  /// Of `after - before`; empty where one of them has a single cluster.
  static Optional<Range> difference(List<Cluster> clusters, Estimate before, Estimate after) {
    if (before.clusters() < 2 || after.clusters() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        newcombe(
            new Share(before.mean(), wilson(before.mean(), effective(before))),
            new Share(after.mean(), wilson(after.mean(), effective(after))),
            correlation(clusters, before, after)));
  }

  /// Few clusters overstate how closely both periods go together, and an interval that believed
  /// them would be too narrow: of n common clusters two are not counted.
  private static double correlation(List<Cluster> clusters, Estimate before, Estimate after) {
    double together = Math.sqrt(before.variance() * after.variance());
    if (together == 0) {
      return 0;
    }
    double seen = Math.clamp(Estimate.covariance(clusters, before, after) / together, -1, 1);
    long common = clusters.stream().filter(it -> it.before() > 0 && it.after() > 0).count();
    return seen <= 0 ? seen : seen * Math.max(0, 1 - 2.0 / common);
  }

  record Share(double value, Range range) {
    double down() {
      return value - range.low();
    }

    double up() {
      return range.high() - value;
    }
  }

  static Range newcombe(Share before, Share after, double correlation) {
    double difference = after.value() - before.value();
    return new Range(
        Math.max(-1, difference - joined(after.down(), before.up(), correlation)),
        Math.min(1, difference + joined(after.up(), before.down(), correlation)));
  }

  private static double joined(double one, double other, double correlation) {
    return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
  }
}
