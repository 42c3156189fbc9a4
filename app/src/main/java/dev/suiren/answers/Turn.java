package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import dev.suiren.base.Ending;
import dev.suiren.base.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question and what came of it, as it may be shown now.
///
/// @param answer absent while the turn runs, and when it broke off before anything was stored
public record Turn(
    TurnId id,
    ConversationId conversation,
    Cleared<String> question,
    State state,
    Instant asked,
    Optional<Answer> answer) {

  public enum State {
    RUNNING,
    DONE,
    STOPPED,
    /// The process ended while the turn ran.
    BROKEN_OFF
  }

  /// How a stored answer ended; the kinds of `Reply`.
  public enum Kind {
    GROUNDED,
    EXTRACTED,
    HELD,
    UNKNOWN
  }

  /// @param kind `HELD` also where a stored text no longer passes
  /// @param conflict the numbers of the sources that state different values; empty where none do
  /// @param closest what comes near where nothing answers, as far as it may still be shown
  /// @param base who wrote it or a part of it, absent for none
  /// @param dropped how many citations the base had no source for
  /// @param fault what went wrong with the base that was asked
  /// @param millis from the question to the end of the answer
  /// @param feedback what the person thought of it
  public record Answer(
      Kind kind,
      Cleared<String> text,
      Cleared<Html> html,
      List<Source> sources,
      List<Integer> conflict,
      List<Citation> closest,
      Optional<Cleared<String>> base,
      Usage usage,
      int dropped,
      Reply.Completeness completeness,
      Optional<Ending.Fault> fault,
      long millis,
      Optional<Feedback> feedback) {
    public Answer {
      sources = List.copyOf(sources);
      conflict = List.copyOf(conflict);
      closest = List.copyOf(closest);
    }

    /// Whether a base wrote it or a part of it, so that it has to be labelled.
    public boolean isGenerated() {
      return base.isPresent();
    }

    public Optional<Turns.Rating> rating() {
      return feedback.map(Feedback::rating);
    }
  }

  /// @param note may be empty
  public record Feedback(Turns.Rating rating, Cleared<String> note) {}

  /// @param citation absent when it was withdrawn
  public record Source(int number, Optional<Citation> citation) {}
}
