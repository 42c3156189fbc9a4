package dev.suiren.audit.internal;

import dev.suiren.audit.ListMode;
import dev.suiren.audit.TermLists.Upload;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A list as somebody gives it, looked at before anything is kept.
///
/// @param name tidied
/// @param text exactly as it came
record Intake(String name, String text) {
  private static final int LONGEST_NAME = 100;
  private static final int LARGEST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_TERMS = 200_000;

  /// Refuses what cannot be taken, in one line.
  static Intake of(Upload upload) {
    Intake intake = new Intake(name(upload.name()), text(upload));
    List<Term> terms = intake.terms();
    if (terms.isEmpty()) {
      throw bad("the list holds no terms: give each a line of its own");
    }
    if (terms.size() > MOST_TERMS) {
      throw new ProblemException(
          Problem.TOO_LARGE, "a list holds at most " + MOST_TERMS + " terms: split it");
    }
    return intake;
  }

  private static String name(String typed) {
    String name = typed.strip();
    boolean plain = name.codePoints().noneMatch(Character::isISOControl);
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME || !plain) {
      throw bad("a list needs a name of 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static String text(Upload upload) {
    if (upload.text().remaining() > LARGEST_BYTES) {
      throw new ProblemException(Problem.TOO_LARGE, "a list has at most 10 MiB: split it");
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(upload.text().duplicate()).toString();
      if (text.indexOf('\0') >= 0) {
        throw bad("the list is not a text: it holds a NUL character");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          Problem.BAD_INPUT, "the list is not UTF-8 throughout: save it as UTF-8", e);
    }
  }

  private List<Term> terms() {
    try {
      return TermList.parse(name, text);
    } catch (ProblemException e) {
      throw new ProblemException(Problem.BAD_INPUT, String.valueOf(e.getMessage()), e);
    }
  }

  private static ProblemException bad(String line) {
    return new ProblemException(Problem.BAD_INPUT, line);
  }

  /// Puts it in under an id, in the place of what stands there.
  Roster.Edit as(String id, ListMode mode, ListRow.Author author) {
    String hash = Hash.of(text);
    ListRow row = new ListRow(id, name, hash, mode, author.id(), author.atMicros());
    return now -> now.with(row, Map.of(hash, text));
  }
}
