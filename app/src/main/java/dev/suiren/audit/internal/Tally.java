package dev.suiren.audit.internal;

import java.util.Arrays;

/// Measured values, for their percentiles.
final class Tally {
  private double[] values = new double[1024];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /// The least value that so many percent do not exceed; 0 where there is none.
  double percentile(int percent) {
    double[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return size == 0 ? 0 : sorted[Math.min(size - 1, Math.ceilDiv(size * percent, 100))];
  }
}
