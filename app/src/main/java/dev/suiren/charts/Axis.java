package dev.suiren.charts;

import java.util.Collection;

/// A stretch of numbers laid out over a width.
///
/// @param low the number at the beginning
/// @param high the number at the end, above `low`
/// @param from where it begins, in units of the drawing
/// @param to where it ends; below `from` for an axis that runs upwards
public record Axis(double low, double high, double from, double to) {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  public Axis {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
      throw new IllegalArgumentException("an axis from " + low + " to " + high);
    }
  }

  /// An axis with zero in its middle that holds all these differences, as far as a round number.
  public static Axis around(Collection<Double> differences, double from, double to) {
    double most = differences.stream().mapToDouble(Math::abs).max().orElse(0);
    double reach = round(Math.max(most, 0.01));
    return new Axis(-reach, reach, from, to);
  }

  /// The next round number that is not below: 1, 2, 2.5, 5 or 10 times a power of ten.
  private static double round(double number) {
    double power = Math.pow(10, Math.floor(Math.log10(number)));
    for (double step : ROUND) {
      if (step * power >= number * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /// Where a number stands; at the near end if it lies beyond. To a tenth.
  public double at(double number) {
    double share = (Math.clamp(number, low, high) - low) / (high - low);
    return tenth(from + share * (to - from));
  }

  static double tenth(double place) {
    return Math.rint(place * 10) / 10 + 0.0;
  }
}
