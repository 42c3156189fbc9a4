package dev.suiren.comparison;

/// How far a mean difference may be from what it estimates.
///
/// @param standardError in points of score (1 is everything)
/// @param degrees of freedom of the t distribution that goes with it
/// @param observed the standard error before it was kept from falling below one item's worth
record Spread(double standardError, double degrees, double observed) {

  /*
   * The mean over items is a regression on a constant whose errors hang together within clusters.
   * Clustered standard errors of paired differences as proposed for evaluations by [1]; in the
   * bias-reduced form CR2 of [2], where a cluster with a share h of the items weighs 1/(1-h), with
   * the degrees of freedom of [2] for clusters whose items move together: G - 1 where all clusters
   * are equally large, fewer where some dominate. The plain form (CR0 or CR1 with G - 1) is too
   * narrow with few or unequal clusters [3].
   * [1] E. Miller: Adding Error Bars to Evals (2024), arXiv:2411.00640, sections 2.2 and 4.2.
   * [2] R. Bell, D. McCaffrey: Bias Reduction in Standard Errors for Linear Regression with
   *     Multi-Stage Samples, Survey Methodology 28 (2002), 169-181.
   * [3] G. Imbens, M. Kolesár: Robust Standard Errors in Small Samples, Review of Economics and
   *     Statistics 98 (2016), 701-712.
   * Scores of 0 and 1 that seldom differ are skewed, and the interval too narrow on the side of
   * the few; it is never narrower than with half a pseudo-cluster, of mean size, that turned in
   * each direction [4].
   * [4] A. Agresti, Y. Min: Simple Improved Confidence Intervals for Comparing Matched Proportions,
   *     Statistics in Medicine 24 (2005), 729-740.
   * When hardly an item differs, the sample shows less variance than there is, and none at all
   * when no item does. The error is therefore never taken as smaller than if one item had turned.
   */
  static Spread of(Clusters clusters) {
    double n = clusters.itemCount();
    double delta = clusters.delta();
    double variance = 0;
    for (int g = 0; g < clusters.count(); g++) {
      double residual = clusters.sum(g) - delta * clusters.items(g);
      variance += residual * residual / (1 - clusters.items(g) / n);
    }
    double pseudo = n / clusters.count() / 2;
    double error =
        Math.max(Math.sqrt(variance) / n, Math.sqrt(variance + pseudo) / (n + 2 * pseudo));
    return new Spread(Math.max(error, 1 / n), degrees(clusters), error);
  }

  /// Satterthwaite's number for errors that are equal within a cluster: (tr M)² / tr M², with M the
  /// covariance of the weighted residual sums. Sums over pairs of clusters are taken apart into
  /// products of sums over clusters, so that it takes one pass.
  private static double degrees(Clusters clusters) {
    double n = clusters.itemCount();
    double q = 0;
    for (int g = 0; g < clusters.count(); g++) {
      q += square(clusters.items(g) / n);
    }
    double trace = 0;
    double squares = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int g = 0; g < clusters.count(); g++) {
      double x = clusters.items(g) / n;
      double y = x * x;
      double weight = 1 / (1 - x);
      double apart = q * x * x - 2 * x * y;
      trace += weight * (y + apart);
      squares += square(weight * (y + apart)) - square(weight * apart);
      xx += weight * x * x;
      xy += weight * x * y;
      yy += weight * y * y;
    }
    squares += 2 * (xx * yy + xy * xy) - 4 * q * xx * xy + q * q * xx * xx;
    return Math.max(1, trace * trace / squares);
  }

  private static double square(double x) {
    return x * x;
  }

  /// Half the width of the interval that leaves out this much on both sides together.
  double reach(double leftOut) {
    return standardError * StudentT.quantileAbove(leftOut / 2, degrees);
  }

  /// What it would be with `times` as many clusters of the same kind.
  Spread grown(double times, double items) {
    double error = Math.max(observed / Math.sqrt(times), 1 / (items * times));
    return new Spread(error, (degrees + 1) * times - 1, observed / Math.sqrt(times));
  }
}
