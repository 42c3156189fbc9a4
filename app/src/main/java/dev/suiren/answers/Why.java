package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import java.util.List;
import java.util.Optional;

/// Why a sentence is shown: what it has in common with the question.
///
/// @param matched where the sentence says words of the question, in its order, none overlapping
/// @param beside the question's words that not the sentence says but what it leans on: its
///   headings, the name of its document, the head of its table, the sentence before
/// @param offers the kind of thing that is asked for, where the sentence offers one
/// @param answer the piece of the sentence that is the answer itself, where it can be told
public record Why(
    List<Match> matched, List<Stretch> beside, Optional<Offer> offers, Optional<Stretch> answer) {
  /// Of answers that were stored before anybody asked why.
  public static final Why UNKNOWN = new Why(List.of(), List.of(), Optional.empty());

  public Why {
    matched = List.copyOf(matched);
    beside = List.copyOf(beside);
  }

  /// Where no piece of the sentence is told from the rest.
  public Why(List<Match> matched, List<Stretch> beside, Optional<Offer> offers) {
    this(matched, beside, offers, Optional.empty());
  }

  /// @param said in the revision's extracted text
  /// @param asked the words of the question that mean the same, where they are others: by the
  ///   glossary, or in everyday words
  public record Match(Stretch said, Optional<Stretch> asked) {}

  /// A stretch of a text in code points, `end` exclusive; of the question where nothing else is
  /// said.
  public record Stretch(int start, int end) {
    public Stretch {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("no stretch of a text");
      }
    }

    /// These words of a text; empty where it is shorter, since it is shown in another form now.
    public Optional<Cleared<String>> in(Cleared<String> text) {
      return end <= text.value().codePointCount(0, text.value().length())
          ? Optional.of(Cleared.slice(text, start, end))
          : Optional.empty();
    }

    /// The same stretch where the text begins `by` later.
    public Stretch shifted(int by) {
      return new Stretch(start + by, end + by);
    }

    /// Whether the two share a character.
    public boolean overlaps(Stretch other) {
      return start < other.end && other.start < end;
    }
  }
}
