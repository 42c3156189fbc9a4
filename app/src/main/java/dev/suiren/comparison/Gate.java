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

  static Gate of(Collection<Verdict> verdicts) {
    if (verdicts.contains(Verdict.LOST)) {
      return FAIL;
    }
    return verdicts.contains(Verdict.CANNOT_TELL) ? UNDECIDED : PASS;
  }

  /// As it is written out.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
