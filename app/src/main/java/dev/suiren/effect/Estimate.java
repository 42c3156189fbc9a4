package dev.suiren.effect;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/// The mean over the questions of one period, and how far it may be off, clusters of questions
/// standing for one another.
///
/// @param variance of the mean; 0 with a single cluster
record Estimate(double mean, int count, int clusters, double variance) {
  /// What differs by less, relative to its size, differs by rounding.
  private static final double ROUNDING = 1e-20;

  /*
   * CR2 of Bell and McCaffrey for a mean, as in comparison.Spread: a cluster with a share h of the
   * questions weighs 1/(1-h). Where each question is its own cluster, the variance is that of the
   * schoolbook, s²/n, and the one of a difference that of Welch (1947) or, where both periods have
   * the same clusters, of paired differences.
   */
  static Estimate before(List<Cluster> clusters) {
    return of(clusters, Cluster::before, Cluster::beforeSum);
  }

  static Estimate after(List<Cluster> clusters) {
    return of(clusters, Cluster::after, Cluster::afterSum);
  }

  private static Estimate of(
      List<Cluster> all, ToIntFunction<Cluster> count, ToDoubleFunction<Cluster> sum) {
    List<Cluster> there = all.stream().filter(it -> count.applyAsInt(it) > 0).toList();
    int n = there.stream().mapToInt(count).sum();
    double mean = there.stream().mapToDouble(sum).sum() / n;
    double variance = 0;
    for (Cluster cluster : there) {
      double residual = residual(mean, count.applyAsInt(cluster), n, sum.applyAsDouble(cluster));
      variance += there.size() > 1 ? residual * residual : 0;
    }
    boolean same = variance <= ROUNDING * Math.max(1, mean * mean);
    return new Estimate(mean, n, there.size(), same ? 0 : variance);
  }

  /// What a cluster adds to the error of the mean.
  private static double residual(double mean, int count, int of, double sum) {
    return count == 0 ? 0 : (sum - mean * count) / of / Math.sqrt(1 - (double) count / of);
  }

  /// How the errors of both periods go together: 0 where no cluster is in both.
  static double covariance(List<Cluster> all, Estimate before, Estimate after) {
    return all.stream()
        .filter(cluster -> cluster.before() > 0 && cluster.after() > 0)
        .mapToDouble(
            cluster ->
                residual(before.mean, cluster.before(), before.count, cluster.beforeSum())
                    * residual(after.mean, cluster.after(), after.count, cluster.afterSum()))
        .sum();
  }
}
