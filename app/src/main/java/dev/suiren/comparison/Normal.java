package dev.suiren.comparison;

/// The standard normal distribution.
final class Normal {
  /*
   * Rational approximation of J. F. Hart et al., Computer Approximations (1968), algorithm 5666, as
   * printed by G. West, Better approximations to cumulative normal functions, Wilmott (2005): about
   * fifteen digits, also in the tails.
   */
  private static final double[] ABOVE = {
    3.52624965998911e-2,
    0.700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376
  };

  private static final double[] BELOW = {
    8.83883476483184e-2,
    1.75566716318264,
    16.064177579207,
    86.7807322029461,
    296.564248779674,
    637.333633378831,
    793.826512519948,
    440.413735824752
  };

  /// Beyond this a double holds no probability.
  static final double FARTHEST = 37;

  private static final double HALVINGS = 100;

  private Normal() {}

  /// How likely a value is at most `x`.
  static double below(double x) {
    return x > 0 ? 1 - above(x) : above(-x);
  }

  /// How likely a value is more than `x`; exact to many digits where that is little.
  static double above(double x) {
    if (x < 0) {
      return 1 - above(-x);
    }
    if (x > FARTHEST) {
      return 0;
    }
    double density = Math.exp(-x * x / 2);
    if (x < 7.07106781186547) {
      return density * polynomial(ABOVE, x) / polynomial(BELOW, x);
    }
    double fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
    return density / fraction / Math.sqrt(2 * Math.PI);
  }

  /// The value that is exceeded with this probability.
  static double quantileAbove(double probability) {
    double low = -FARTHEST;
    double high = FARTHEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (above(middle) > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (double coefficient : coefficients) {
      value = value * x + coefficient;
    }
    return value;
  }
}
