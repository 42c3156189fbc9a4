package dev.suiren.gaps;

import dev.suiren.audit.Cleared;
import dev.suiren.web.Language;
import java.time.LocalDate;

/// A question that was not answered, without anything of who asked.
///
/// @param question masked, as it was first put; a neutral mark where it does not pass any more
/// @param unanswered how often the documents did not answer it
/// @param ratedBad how often an answer to it was rated as bad
/// @param first the day (UTC) on which it was first kept
/// @param last the day (UTC) on which it was last kept
/// @param near whether it says nearly the same as the gap listed before it
public record Gap(
    GapId id,
    Cleared<String> question,
    Language language,
    int unanswered,
    int ratedBad,
    LocalDate first,
    LocalDate last,
    State state,
    boolean near) {

  public enum State {
    OPEN,
    /// Somebody has seen to it. Asked again in vain, it is open again.
    DONE
  }

  /// How many occasions there were; one person counts once a day.
  public int times() {
    return unanswered + ratedBad;
  }
}
