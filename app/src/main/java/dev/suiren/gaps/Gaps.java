package dev.suiren.gaps;

import dev.suiren.answers.ConversationId;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import java.util.List;

/// The door to the unanswered questions of the caller's space: editors see them and see to them,
/// the owner decides whether any are kept. Everyone else is refused (`NOT_ALLOWED`); a gap of
/// another space does not exist (`NOT_FOUND`).
public interface Gaps {

  Choice choice(Caller caller);

  /// Begins to keep questions, or goes on with another choice; for the owner.
  void turnOn(Caller caller, Limits limits);

  /// Keeps nothing from now on; for the owner. What was kept goes in the same act, or stays until
  /// its days are over.
  void turnOff(Caller caller, Leftover leftover);

  /// Most often asked first, then last asked first. Where no more than `Page.COMPARED` are wanted,
  /// what is nearly the same as an earlier one of them stands right behind it.
  Page list(Caller caller, Wanted wanted);

  void mark(Caller caller, GapId gap, Gap.State state);

  void delete(Caller caller, GapId gap);

  /// Asks it now, as the caller, in a conversation of their own; this does not count as asked.
  ConversationId askAgain(Caller caller, GapId gap);

  /// What the owner decided, and what came of it.
  ///
  /// @param kept how many questions are kept, shown or not
  record Choice(boolean on, Limits limits, int kept) {}

  /// @param days how long a question is kept after it was last asked, 1 to 3,650
  /// @param occasions how often it must have been asked before anybody sees it, 1 to 1,000
  record Limits(int days, int occasions) {
    public static final Limits USUAL = new Limits(90, 1);

    public Limits {
      if (days < 1 || days > 3650 || occasions < 1 || occasions > 1000) {
        throw new ProblemException(
            Problem.BAD_INPUT,
            "questions are kept for 1 to 3650 days and shown from 1 to 1000 occasions on");
      }
    }
  }

  /// What becomes of the questions that were kept.
  enum Leftover {
    STAYS,
    GOES
  }

  /// @param words to be found in the question, in any width, case or Chinese script; empty for all
  /// @param offset how many are left out at the beginning, at least 0
  /// @param limit how many are wanted, 1 to `Page.MOST`
  record Wanted(Gap.State state, String words, int offset, int limit) {}

  /// @param total how many there are in all, on this page or not
  record Page(List<Gap> gaps, int total) {
    /// How many questions a space keeps; beyond that the rarest and oldest give way.
    public static final int MOST = 10_000;

    /// Up to how many wanted questions are compared with one another.
    public static final int COMPARED = 100;

    public Page {
      gaps = List.copyOf(gaps);
    }
  }
}
