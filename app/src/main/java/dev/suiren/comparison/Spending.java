package dev.suiren.comparison;

import java.util.Arrays;

/// How much of a chance of a false alarm each of several looks at growing records may use.
final class Spending {
  /*
   * [1] K. Lan, D. DeMets: Discrete Sequential Boundaries for Clinical Trials, Biometrika 70
   *     (1983), 659-663: the spending function of the kind of O'Brien and Fleming, little at first.
   * [2] P. Armitage, C. McPherson, B. Rowe: Repeated Significance Tests on Accumulating Data, JRSS A
   *     132 (1969), 235-244: the recursive integration over what did not cross before.
   * The sum of the records moves like a Brownian motion over the share of them that is there. Its
   * density where it has not crossed any boundary is kept on a grid; each boundary is set so that
   * crossing it first there has just the chance that is to be spent.
   */
  private static final int STEPS = 400;

  private final double[] levels;

  /// @param alpha on both sides together, over all looks
  /// @param looks equally far apart
  Spending(double alpha, int looks) {
    this.levels = new double[looks];
    double spent = 0;
    Density density = null;
    for (int look = 1; look <= looks; look++) {
      double share = (double) look / looks;
      double until = spent(alpha / 2, share);
      double chance = until - spent;
      spent = until;
      double z =
          density == null
              ? Normal.quantileAbove(chance)
              : density.boundary(chance, 1.0 / looks, share);
      levels[look - 1] = 2 * Normal.above(z);
      density = density == null ? Density.first(z, share) : density.next(z, 1.0 / looks, share);
    }
  }

  /// What is significant at this look, counted from 1: on both sides together.
  double level(int look) {
    return levels[look - 1];
  }

  /// What one side may have used up when this share of the records is there.
  static double spent(double alpha, double share) {
    return 2 * Normal.above(Normal.quantileAbove(alpha / 2) / Math.sqrt(share));
  }

  /// Where the sum is, as far as it has not crossed.
  private record Density(double edge, double[] at) {

    static Density first(double z, double share) {
      double edge = z * Math.sqrt(share);
      return of(edge, x -> density(x, share));
    }

    private static Density of(double edge, java.util.function.DoubleUnaryOperator density) {
      double[] at = new double[STEPS + 1];
      Arrays.setAll(at, i -> density.applyAsDouble(-edge + 2 * edge * i / STEPS));
      return new Density(edge, at);
    }

    Density next(double z, double step, double share) {
      double nextEdge = z * Math.sqrt(share);
      return of(nextEdge, x -> integral(y -> density(x - y, step)));
    }

    double boundary(double chance, double step, double share) {
      double low = 0;
      double high = Normal.FARTHEST;
      for (int i = 0; i < 60; i++) {
        double middle = (low + high) / 2;
        double out = middle * Math.sqrt(share);
        if (integral(y -> Normal.above((out - y) / Math.sqrt(step))) > chance) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return (low + high) / 2;
    }

    /// Simpson's rule over the grid.
    private double integral(java.util.function.DoubleUnaryOperator weight) {
      double sum = 0;
      for (int i = 0; i <= STEPS; i++) {
        int factor = i == 0 || i == STEPS ? 1 : 2 + 2 * (i % 2);
        sum += factor * at[i] * weight.applyAsDouble(-edge + 2 * edge * i / STEPS);
      }
      return sum * 2 * edge / STEPS / 3;
    }

    private static double density(double x, double variance) {
      return Math.exp(-x * x / variance / 2) / Math.sqrt(2 * Math.PI * variance);
    }
  }
}
