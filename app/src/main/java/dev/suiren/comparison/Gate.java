package dev.suiren.comparison;

import java.util.Collection;
import java.util.Locale;

/// Whether a change may be released.
public enum Gate {
  /// Every function is kept or gained.
  PASS,
  /// Some function is lost, whatever the average.
  FAIL,
  /// Nothing is known to be lost, but not everything is known to be kept.
  UNDECIDED;

  /// @param left of which nothing is known to be kept: what was not answered, and functions that
  ///   the second system has nothing of
  static Gate of(Collection<Verdict> verdicts, Leftovers left) {
    if (verdicts.contains(Verdict.LOST)) {
      return FAIL;
    }
    boolean unseen = left.unanswered() > 0 || !left.functionsOnlyInA().isEmpty();
    return unseen || verdicts.contains(Verdict.CANNOT_TELL) ? UNDECIDED : PASS;
  }

  /// As it is written out.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
