package dev.suiren.checks;

import java.util.Optional;
import java.util.regex.Pattern;

/// Scores by how long a text is.
final class LengthScore {
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:['’.,\\-][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*+");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[。！？!?…]+[\"”’」』)）]*|\\.[\"”’)]*(?=\\s|$)|\\n");
  private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{N}]");

  private LengthScore() {}

  static Optional<Reason> of(Expectation.Length length, String text) {
    long has = measured(length.measure(), text);
    if (has < length.least()) {
      return Optional.of(Reason.of(Reason.Code.TOO_SHORT, length.least(), has));
    }
    return has > length.most()
        ? Optional.of(Reason.of(Reason.Code.TOO_LONG, length.most(), has))
        : Optional.empty();
  }

  private static long measured(Expectation.Measure measure, String text) {
    return switch (measure) {
      case CHARACTERS -> text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
      case WORDS -> WORD.matcher(text).results().count();
      case SENTENCES ->
          SENTENCE_END.splitAsStream(text).filter(part -> SPOKEN.matcher(part).find()).count();
      case LINES -> text.lines().filter(line -> !line.isBlank()).count();
    };
  }
}
