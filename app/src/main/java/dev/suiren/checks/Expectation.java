package dev.suiren.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Something that must hold of an answer. What each means to the letter stands in `docs/checks.md`.
public sealed interface Expectation {

  /// The text, or the result it marks as such, is one of these and nothing else.
  ///
  /// @param strict to the letter; otherwise width, case, script and surrounding marks do not count
  record Exact(List<String> texts, boolean strict) implements Expectation {
    public Exact {
      texts = List.copyOf(texts);
    }
  }

  /// The text holds all, one, or none of these.
  record Contains(Quantity quantity, List<String> texts) implements Expectation {
    public Contains {
      texts = List.copyOf(texts);
    }
  }

  enum Quantity {
    ALL,
    ANY,
    NONE
  }

  /// The pattern is found in the text, in bounded time.
  record Matches(Pattern pattern) implements Expectation {
    @Override
    public boolean equals(Object other) {
      return other instanceof Matches matches
          && matches.pattern.pattern().equals(pattern.pattern())
          && matches.pattern.flags() == pattern.flags();
    }

    @Override
    public int hashCode() {
      return pattern.pattern().hashCode();
    }
  }

  /// The number the text ends in is this one.
  ///
  /// @param tolerance how far it may be off, in the unit, at least 0
  /// @param unit as written; an answer in another unit of the same kind is converted
  record Quantified(BigDecimal value, BigDecimal tolerance, Optional<String> unit)
      implements Expectation {}

  /// The option that the text chooses.
  ///
  /// @param options the letters there are to choose from
  record Choice(String letter, String options) implements Expectation {}

  /// The text lists these, in any order, and no others.
  record Items(List<String> items) implements Expectation {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// The text is JSON of this form.
  record JsonForm(JsonNode schema) implements Expectation {}

  /// A citation lies in this document and, where given, overlaps this span of code points.
  record Cites(String document, OptionalInt start, OptionalInt end) implements Expectation {}

  /// The text declines to answer, or does not.
  record Refuses(boolean refuses) implements Expectation {}

  /// The text is in this language and script throughout.
  record WrittenIn(Writing writing) implements Expectation {}

  /// The text has at least and at most so much.
  record Length(Measure measure, int least, int most) implements Expectation {}

  enum Measure {
    /// Code points but blanks.
    CHARACTERS,
    /// Han characters one by one, other words as they stand between blanks and marks.
    WORDS,
    SENTENCES,
    /// Lines that are not blank.
    LINES
  }

  /// The audit says this.
  record Audited(String verdict) implements Expectation {}

  /// All these memories were used.
  record Remembers(List<String> memories) implements Expectation {
    public Remembers {
      memories = List.copyOf(memories);
    }
  }

  /// This tool was called with at least these arguments.
  record CallsTool(String name, Map<String, Object> arguments) implements Expectation {
    public CallsTool {
      arguments = Map.copyOf(arguments);
    }
  }

  /// The code in the text passes these tests.
  ///
  /// @param before what stands before the answer's code
  record CodePasses(String language, String before, String tests) implements Expectation {}
}
