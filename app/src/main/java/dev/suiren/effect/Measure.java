package dev.suiren.effect;

import java.util.Locale;
import java.util.Optional;

/// What is looked at in both periods.
public enum Measure {
  /// Questions answered with a right citation; one without an answer has none.
  RIGHT_CITATION(true, true),
  /// Questions that got an answer.
  ANSWERED(true, true),
  /// Questions handed on.
  ESCALATED(true, false),
  /// Minutes for a question.
  MINUTES(false, false);

  private final boolean share;
  private final boolean more;

  Measure(boolean share, boolean more) {
    this.share = share;
    this.more = more;
  }

  /// Whether it is a share of questions; otherwise it is a mean of minutes.
  public boolean isShare() {
    return share;
  }

  public boolean isMoreBetter() {
    return more;
  }

  /// As files write it: `right_citation`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What an occasion adds: 0 or 1 for a share; empty where it says nothing of this.
  Optional<Double> of(Occasion occasion) {
    return switch (this) {
      case RIGHT_CITATION ->
          occasion.answered().filter(answered -> !answered).isPresent()
              ? Optional.of(0.0)
              : occasion.rightCitation().map(Measure::number);
      case ANSWERED -> occasion.answered().map(Measure::number);
      case ESCALATED -> occasion.escalated().map(Measure::number);
      case MINUTES -> occasion.minutes();
    };
  }

  private static double number(boolean holds) {
    return holds ? 1 : 0;
  }
}
