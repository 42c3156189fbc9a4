package dev.suiren.comparison;

/// Student's t distribution, for any positive number of degrees of freedom, whole or not.
public final class StudentT {
  /*
   * The tail is a regularized incomplete beta function [1, 26.5.27], computed by its continued
   * fraction [1, 26.5.8] in the form of Lentz [2]; the logarithm of the gamma function is that of
   * Lanczos [3].
   * [1] Abramowitz, Stegun: Handbook of Mathematical Functions (1964).
   * [2] W. J. Lentz, Applied Optics 15 (1976), 668-671.
   * [3] C. Lanczos, SIAM J. Numerical Analysis B 1 (1964), 86-96; coefficients for g = 7, n = 9.
   */
  private static final double[] LANCZOS = {
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private static final double TINY = 1e-300;
  private static final int MOST_TERMS = 10_000;
  private static final double MANY_DEGREES = 1e6;

  private StudentT() {}

  /// How likely a value is more than `t`, which is 0 or more.
  static double above(double t, double degrees) {
    if (degrees > MANY_DEGREES) {
      return Normal.above(t);
    }
    return beta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  }

  /// The value that is exceeded with this probability, which is below one half.
  public static double quantileAbove(double probability, double degrees) {
    double high = 1;
    while (above(high, degrees) > probability && high < 1e15) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < 100 && low < high; i++) {
      double middle = (low + high) / 2;
      if (above(middle, degrees) > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < 1e-15) {
        break;
      }
    }
    return value;
  }

  private static double away(double fromZero) {
    return Math.abs(fromZero) < TINY ? TINY : fromZero;
  }

  private static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double sum = 0.99999999999980993;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x + i);
    }
    double shifted = x + LANCZOS.length - 1.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(sum);
  }
}
