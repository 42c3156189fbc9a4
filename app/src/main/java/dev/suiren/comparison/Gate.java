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

  /// @param unanswered what was not answered is not known to be kept
  static Gate of(Collection<Verdict> verdicts, long unanswered) {
    if (verdicts.contains(Verdict.LOST)) {
      return FAIL;
    }
    return verdicts.contains(Verdict.CANNOT_TELL) || unanswered > 0 ? UNDECIDED : PASS;
  }

  /// As it is written out.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
