package dev.suiren.answers;

import dev.suiren.people.Caller;

/// A question was not answered, as far as the person was told or told us. Told on the thread that
/// answered: whoever listens only takes it and returns.
///
/// @param question as it was typed, neither masked nor cleared; `toString` does not show it
/// @param ground how it is known
public record QuestionUnanswered(Caller caller, String question, Ground ground) {

  public enum Ground {
    /// The reply said that the documents do not answer, or a base cited none of them.
    NOT_SAID,
    /// The person rated the answer as bad.
    RATED_BAD
  }

  @Override
  public String toString() {
    return "QuestionUnanswered[" + ground + "]";
  }
}
