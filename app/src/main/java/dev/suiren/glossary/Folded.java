package dev.suiren.glossary;

import dev.suiren.kernel.Evened;
import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/// How texts and names are compared: full width as half width, upper case as lower case,
/// traditional characters as simplified.
public final class Folded {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String CONNECTORS = "-_./";

  private Folded() {}

  public static String of(String text) {
    return Evened.of(text);
  }

  /// The same on one line, with single spaces.
  public static String line(String text) {
    return SPACES.matcher(of(text)).replaceAll(" ").strip();
  }

  /// Whether a folded line says a folded name.
  static boolean isIn(String line, String name) {
    for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
      if (endOf(name, line, at) >= 0) {
        return true;
      }
    }
    return false;
  }

  /* Chinese has no bounds between words. A name that begins or ends with a letter or digit stands
   * alone there, but may take a plural s; one with a digit in it is not taken for the beginning of a
   * longer number ("MX-3" is not in "MX-3/7"). */
  /// Where a name ends that a line says at `start`; -1 where it does not say it there.
  public static int endOf(String name, String line, int start) {
    if (!line.startsWith(name, start)) {
      return -1;
    }
    boolean numbered = name.chars().anyMatch(Character::isDigit);
    if (isWord(name, 0) && continues(line, start - 1, -1, numbered)) {
      return -1;
    }
    int end = start + name.length();
    char last = name.charAt(name.length() - 1);
    if (!isWord(name, name.length() - 1)) {
      return end;
    }
    boolean plural = last >= 'a' && last <= 'z' && line.startsWith("s", end);
    if (plural && !continues(line, end + 1, 1, numbered)) {
      return end + 1;
    }
    return continues(line, end, 1, numbered) ? -1 : end;
  }

  private static boolean continues(String line, int at, int step, boolean numbered) {
    return isWord(line, at)
        || numbered
            && at >= 0
            && at < line.length()
            && CONNECTORS.indexOf(line.charAt(at)) >= 0
            && isWord(line, at + step);
  }

  private static boolean isWord(String line, int at) {
    return at >= 0
        && at < line.length()
        && Character.isLetterOrDigit(line.charAt(at))
        && !isUnbounded(UnicodeScript.of(line.charAt(at)));
  }

  private static boolean isUnbounded(UnicodeScript script) {
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }
}
