package dev.suiren.answers;

import dev.suiren.audit.Gate;
import dev.suiren.base.Base;
import dev.suiren.kernel.Picture;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// The door to asking.
public interface Answers {

  /// Answers on the calling thread; `listener` sees each release of the gate as it happens and can
  /// stop the base upstream by returning `false`.
  Reply ask(Caller caller, Question question, Listener listener);

  /// The same with this base and no other, whatever bases there are. Nobody is told that a question
  /// was not answered: it was asked to look at the base.
  ///
  /// @param pictures shown with the question, for a base that takes images; what is searched for in
  ///   documents is the question alone
  Reply askWith(Caller caller, Base base, Question question, List<Picture> pictures);

  /// What the documents give by themselves, whatever bases there are: the reply of `ask` without a
  /// base, and what it was chosen from.
  ///
  /// @param documents where to look within the question's collections; empty means all of them
  /// @param means by which sentences are found and ordered
  Findings findings(Caller caller, Question question, Set<DocumentId> documents, Means means);

  /// What is asked; a text longer than `LONGEST` is refused with `TOO_LARGE`.
  ///
  /// @param history earlier turns, oldest first, so that a follow-up is understood
  /// @param collections where to look; empty means everywhere the caller may
  /// @param instructions a client's wishes about form; they rank below persona and audit
  /// @param manner how a base shall write
  record Question(
      String text,
      List<Turn> history,
      Set<CollectionId> collections,
      String instructions,
      Manner manner) {
    /// How long a question may be, in code points.
    public static final int LONGEST = 20_000;

    public Question {
      history = List.copyOf(history);
      collections = Set.copyOf(collections);
    }

    public Question(
        String text, List<Turn> history, Set<CollectionId> collections, String instructions) {
      this(text, history, collections, instructions, Manner.OURS);
    }

    public static boolean isTooLong(String text) {
      return text.codePointCount(0, text.length()) > LONGEST;
    }

    /// The same with other wishes.
    public Question wishing(String other) {
      return new Question(text, history, collections, other, manner);
    }

    public static Question of(String text) {
      return new Question(text, List.of(), Set.of(), "");
    }
  }

  /// How a base shall write, where a client wishes something else than we do.
  ///
  /// @param maxTokens the longest answer, at least 1; our own limit holds all the same
  /// @param temperature 0 to 2
  /// @param languages what the asker reads, as `Accept-Language` says it (RFC 9110); empty where
  ///   that is not known. Counts where the question itself has no language.
  record Manner(OptionalInt maxTokens, OptionalDouble temperature, String languages) {
    public static final Manner OURS = new Manner(OptionalInt.empty(), OptionalDouble.empty());

    public Manner(OptionalInt maxTokens, OptionalDouble temperature) {
      this(maxTokens, temperature, "");
    }

    /// Ours, for somebody who reads these languages.
    public static Manner in(String languages) {
      return new Manner(OptionalInt.empty(), OptionalDouble.empty(), languages);
    }
  }

  record Turn(boolean byPerson, String text) {}

  /// Looks on while a base writes.
  interface Listener {

    /// Returns whether the answer shall go on; `false` stops the base upstream.
    boolean released(Gate.Release release);

    /// Called once before a base is asked: `stop` ends the stream from any thread, also while the
    /// base says nothing. It does nothing once the stream has ended.
    default void streams(Runnable stop) {}

    Listener NONE = release -> true;
  }
}
