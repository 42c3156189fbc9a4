package dev.suiren.swaps;

import dev.suiren.comparison.FunctionRow;
import dev.suiren.comparison.Verdict;
import java.util.Optional;

/// One function under both bases, as a comparison found it.
///
/// @param outlook which function it is, how many items and clusters, and how likely a change of a
///   given size was to be found
/// @param a mean score of the base in use
/// @param b mean score of the candidate
/// @param delta `b - a`
/// @param interval of 95 %; empty with a single cluster
public record Row(
    Swaps.Outlook outlook,
    double a,
    double b,
    double delta,
    Optional<FunctionRow.Interval> interval,
    Finding finding) {

  /// @param p of the sign-flip test
  /// @param corrected the same over all rows
  /// @param needs about how many more clusters a verdict would take: 0 where there is one, empty
  ///   where that cannot be told
  public record Finding(double p, double corrected, Verdict verdict, Optional<Long> needs) {}

  public boolean isAll() {
    return outlook.function().isEmpty();
  }
}
