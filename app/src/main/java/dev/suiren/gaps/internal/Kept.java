package dev.suiren.gaps.internal;

import dev.suiren.answers.QuestionUnanswered.Ground;
import dev.suiren.gaps.Gap;
import dev.suiren.gaps.GapId;

/// A row: masked words, to be cleared again before anyone sees them.
///
/// @param first days since 1970, UTC
record Kept(
    GapId id,
    String question,
    String plain,
    int unanswered,
    int ratedBad,
    long first,
    long last,
    Gap.State state) {

  @Override
  public String toString() {
    return "Kept[" + id.value() + "]";
  }

  /// What one occasion adds.
  ///
  /// @param sameness digest of what questions of the same meaning share
  record Occasion(String question, String plain, String sameness, Ground ground, long day) {
    @Override
    public String toString() {
      return "Occasion[" + ground + "]";
    }
  }
}
