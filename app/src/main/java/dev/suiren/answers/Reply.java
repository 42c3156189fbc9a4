package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import dev.suiren.audit.Verdict;
import dev.suiren.base.Ending;
import dev.suiren.base.Usage;
import java.util.List;
import java.util.Optional;

/// How a question ends.
public sealed interface Reply {

  /// What a reader is told.
  Cleared<String> text();

  /// What went wrong with the base that was asked, if something did.
  default Optional<Ending.Fault> fault() {
    return Optional.empty();
  }

  /// Which base wrote the text or a part of it; absent where all of it is quoted, or ours.
  default Optional<Cleared<String>> writer() {
    return switch (this) {
      case Grounded it -> Optional.of(it.base());
      case Held it -> it.base();
      case Extracted it -> Optional.empty();
      case Unknown it -> Optional.empty();
    };
  }

  /// What the text cites, in the order of its numbers.
  default List<Citation> citations() {
    return List.of();
  }

  /// What comes closest where nothing answers.
  default Optional<Closest> closest() {
    return Optional.empty();
  }

  /// How many citations a base had invented, or whose passage does not say it, and we removed.
  default int dropped() {
    return 0;
  }

  /// Written by a base from cited passages.
  ///
  /// @param citations in the order of their numbers; when empty, the text itself says that it cites
  ///   nothing
  /// @param conflict the numbers of the citations whose documents state different values for what
  ///   is asked; empty where none do or the base does not cite both, else two
  /// @param dropped how many citations the base had invented, or whose passage does not say it, and
  ///   we removed
  /// @param fault present where the base failed in mid-stream
  record Grounded(
      Cleared<String> text,
      Cleared<Html> html,
      List<Citation> citations,
      List<Integer> conflict,
      Cleared<String> base,
      Usage usage,
      int dropped,
      Completeness completeness,
      Optional<Ending.Fault> fault)
      implements Reply {
    public Grounded {
      citations = List.copyOf(citations);
      conflict = List.copyOf(conflict);
    }

    /// Whether the base wanted to say more than it was allowed.
    public boolean truncated() {
      return completeness == Completeness.TRUNCATED;
    }
  }

  /// How far a base's answer came.
  enum Completeness {
    WHOLE,
    /// The base reached its longest answer.
    TRUNCATED,
    /// The base failed in mid-stream; what was released stays.
    BROKEN_OFF,
    /// The reader wanted no more.
    STOPPED
  }

  /// Sentences quoted from the documents, no base involved.
  ///
  /// @param conflict the numbers of the citations that state different values for what is asked;
  ///   empty where none do, else at least two
  /// @param fault why a base that was asked could not answer, so that quoting had to do
  record Extracted(
      Cleared<String> text,
      Cleared<Html> html,
      List<Citation> citations,
      List<Integer> conflict,
      Optional<Ending.Fault> fault)
      implements Reply {
    public Extracted {
      citations = List.copyOf(citations);
      conflict = List.copyOf(conflict);
    }
  }

  /// The audit kept it back; `text` is what we say in its place (`Audit.completion`), after what
  /// the gate had already released.
  ///
  /// @param base who wrote what had been released; absent where nothing had
  record Held(
      Cleared<String> text, Cleared<Html> html, Verdict verdict, Optional<Cleared<String>> base)
      implements Reply {}

  /// The documents do not say; `text` says so in the question's language.
  ///
  /// @param reach whether all documents were looked through; if not, `text` says that too
  /// @param closest absent where nothing comes near
  /// @param fault why a base that was asked could not look
  record Unknown(
      Cleared<String> text,
      Cleared<Html> html,
      Reach reach,
      Optional<Closest> closest,
      Optional<Ending.Fault> fault)
      implements Reply {}

  /// What comes closest to a question that nothing answers: to look at, not to cite.
  ///
  /// @param notice says, in the question's language, that none of them answers
  /// @param passages closest first, at most three, each by its closest sentence; numbered from 1 so
  ///   that each can be opened
  record Closest(Cleared<String> notice, List<Citation> passages) {
    public Closest {
      passages = List.copyOf(passages);
    }
  }

  /// How far a search came.
  enum Reach {
    WHOLE,
    /// Documents in another language could not be searched by meaning.
    OWN_LANGUAGE
  }
}
