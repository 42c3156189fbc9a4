package dev.suiren.bench;

import java.util.List;
import java.util.Locale;

/// What was measured several times, in one unit.
record Figures(List<Double> values) {
  Figures {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    values = values.stream().sorted().toList();
  }

  /// The mean of the two in the middle where their number is even.
  double median() {
    int half = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(half)
        : (values.get(half - 1) + values.get(half)) / 2;
  }

  /// The smallest value that at least `percent` of all values do not exceed (nearest rank).
  ///
  /// @param percent above 0, at most 100
  double percentile(double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException("not a percentage: " + percent);
    }
    int rank = (int) Math.ceil(percent / 100 * values.size());
    return values.get(Math.max(rank, 1) - 1);
  }

  double least() {
    return values.getFirst();
  }

  double most() {
    return values.getLast();
  }

  /// Median, range and number, as a table shows them.
  String summary(String format, String unit) {
    return String.format(
        Locale.ROOT,
        "median " + format + " %s (" + format + "–" + format + ", n = %d)",
        median(),
        unit,
        least(),
        most(),
        values.size());
  }

  /// The usual three percentiles, as a table shows them.
  String percentiles(String format, String unit) {
    return String.format(
        Locale.ROOT,
        "p50 " + format + ", p95 " + format + ", p99 " + format + " %s (n = %d)",
        percentile(50),
        percentile(95),
        percentile(99),
        unit,
        values.size());
  }
}
