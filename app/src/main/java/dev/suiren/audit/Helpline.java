package dev.suiren.audit;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom to turn to where a text is about self-harm: a name and a number, or whatever an operator
/// says, one line of at most 200 characters; empty where there is none.
///
/// @param everywhere for the languages that have no line of their own
public record Helpline(String everywhere, String zhHans, String zhHant, String en) {
  /// In code points.
  public static final int LONGEST = 200;

  public static final Helpline NONE = new Helpline("", "", "", "");

  /// What Markdown would take for something else.
  private static final String MARKUP = "<>[]*`\\{}";

  public Helpline {
    everywhere = checked(everywhere);
    zhHans = checked(zhHans);
    zhHant = checked(zhHant);
    en = checked(en);
  }

  private static String checked(String given) {
    String line = given.strip();
    if (line.codePointCount(0, line.length()) > LONGEST) {
      throw wrong("has at most " + LONGEST + " characters");
    }
    if (line.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      throw wrong("is one line");
    }
    if (line.codePoints().anyMatch(c -> MARKUP.indexOf(c) >= 0)) {
      throw wrong("is plain text without any of < > [ ] { } * ` \\");
    }
    return line.replaceFirst("[.。．]+$", "");
  }

  private static ProblemException wrong(String what) {
    return new ProblemException(Problem.BAD_INPUT, "a line of help " + what);
  }

  /// The line for a language by its tag (BCP 47), or the one for all.
  public Optional<String> in(String tag) {
    String own =
        switch (tag) {
          case "zh-Hans" -> zhHans;
          case "zh-Hant" -> zhHant;
          default -> en;
        };
    return Stream.of(own, everywhere).filter(line -> !line.isEmpty()).findFirst();
  }

  /// All lines there are.
  public Stream<String> lines() {
    return Stream.of(everywhere, zhHans, zhHant, en).filter(line -> !line.isEmpty());
  }

  public boolean isNone() {
    return lines().findAny().isEmpty();
  }
}
