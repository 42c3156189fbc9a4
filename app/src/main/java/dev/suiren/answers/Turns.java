package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import dev.suiren.library.CollectionId;
import dev.suiren.people.Caller;
import java.util.Optional;
import java.util.Set;

/// The door to single questions of a conversation. A turn runs on a thread of its own: whether
/// somebody follows it or not makes no difference to it.
public interface Turns {

  /// Starts a turn and returns at once; without a conversation it begins one. The conversation
  /// remembers `collections`, so that the next question can be asked there again.
  ///
  /// Refuses blank texts (`BAD_INPUT`), texts over 8,000 code points (`TOO_LARGE`) and more than
  /// four turns of one person at a time (`TOO_MANY`).
  ///
  /// @param languages what the asker reads, as `Accept-Language` says it; empty where that is not
  ///   known
  Turn ask(
      Caller caller,
      Optional<ConversationId> conversation,
      String question,
      Set<CollectionId> collections,
      String languages);

  /// The same of somebody of whom no languages are known.
  default Turn ask(
      Caller caller,
      Optional<ConversationId> conversation,
      String question,
      Set<CollectionId> collections) {
    return ask(caller, conversation, question, collections, "");
  }

  Turn get(Caller caller, TurnId id);

  /// Blocks and tells `follower` how the turn comes on, beginning with all that was released so
  /// far, until it has ended or the follower wants no more. May be called any number of times.
  void follow(Caller caller, TurnId id, Follower follower);

  /// Stops a running turn, upstream too; what was released stays.
  void stop(Caller caller, TurnId id);

  /// Keeps what the person thinks of an answer; a later opinion replaces an earlier one.
  ///
  /// @param note up to 2,000 code points, may be empty
  void rate(Caller caller, TurnId id, Rating rating, String note);

  /// The citation of a stored answer, checked anew; empty when withdrawn.
  Optional<Citation> findCitation(Caller caller, TurnId id, int number);

  enum Rating {
    UP("good"),
    DOWN("bad");

    private final String word;

    Rating(String word) {
      this.word = word;
    }

    /// As pages and exports call it.
    public String word() {
      return word;
    }
  }

  /// Takes what happens to a turn; each call replaces what was told before.
  interface Follower {

    /// @param sofar everything released till now
    boolean writes(Cleared<Html> sofar);

    void ends(Turn turn);

    /// Called at least every few seconds while nothing happens; `false` to leave.
    default boolean waits() {
      return true;
    }
  }
}
