package dev.suiren.comparison;

import java.util.Optional;
import java.util.OptionalLong;

/// One function under both systems. Scores and differences are 0 to 1; a negative difference is a
/// loss.
///
/// @param function its name; `*` for all together
/// @param items with at least one pair
/// @param clusters they belong to
/// @param a mean score of the first system over these items
/// @param b mean score of the second
/// @param delta `b - a`
/// @param interval for `delta`; empty with a single cluster
/// @param p of the sign-flip test
/// @param pHolm the same, corrected over all rows
/// @param needs about how many more clusters a verdict would take: 0 where there is one, empty
///   where that cannot be told
public record FunctionRow(
    String function,
    long items,
    int clusters,
    double a,
    double b,
    double delta,
    Optional<Interval> interval,
    double p,
    double pHolm,
    Verdict verdict,
    OptionalLong needs) {

  /// The row of all functions together.
  public static final String ALL = "*";

  /// Both ends belong to it.
  public record Interval(double low, double high) {}
}
