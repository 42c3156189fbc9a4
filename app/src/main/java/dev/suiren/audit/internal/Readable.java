package dev.suiren.audit.internal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// Whether what was decoded is something that somebody wrote: bits read in the wrong way make
/// characters too, but rare ones of many scripts.
final class Readable {
  /// Texts in which fewer characters in a hundred are letters, digits or blanks are none.
  private static final int LEAST_PERCENT = 60;

  private static final int NO_TEXT = 0;

  private static final Charset COMMON = Charset.forName("GB18030");
  private static final int COMMON_BYTES = 2;

  private Readable() {}

  /// How many characters speak for it being a text; 0 where it is none.
  static int weight(String text) {
    int all = 0;
    int said = 0;
    Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
    Set<Integer> different = new HashSet<>();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (!printed(c)) {
        return NO_TEXT;
      }
      all++;
      if (Character.isLetterOrDigit(c) || Character.isWhitespace(c)) {
        said++;
        different.add(c);
      }
      scripts.add(script(c));
    }
    scripts.remove(Character.UnicodeScript.COMMON);
    boolean sound = said * 100 >= all * LEAST_PERCENT && scripts.size() <= 1 + all / 12;
    return sound && (different.size() > 2 || all < 3) && common(text) ? said : NO_TEXT;
  }

  private static boolean printed(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
      case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
      default -> true;
    };
  }

  private static Character.UnicodeScript script(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return switch (script) {
      case HIRAGANA, KATAKANA, BOPOMOFO -> Character.UnicodeScript.HAN;
      case INHERITED -> Character.UnicodeScript.COMMON;
      default -> script;
    };
  }

  /// Whether at least three quarters of its Han characters are those that everybody writes.
  private static boolean common(String text) {
    int han = 0;
    int often = 0;
    CharsetEncoder encoder = COMMON.newEncoder();
    for (int c : text.codePoints().toArray()) {
      if (Character.isIdeographic(c)) {
        han++;
        often += often(Character.toString(c), encoder) ? 1 : 0;
      }
    }
    return han == 0 || often * 4 >= han * 3;
  }

  /// In the order of GB 2312, whose characters stand in rows 16 to 87, or one that has a simplified
  /// form there.
  private static boolean often(String character, CharsetEncoder encoder) {
    int c = character.codePointAt(0);
    String simple = Character.toString(Traditional.simplify(c));
    if (!encoder.canEncode(simple)) {
      return false;
    }
    byte[] bytes = simple.getBytes(COMMON);
    return bytes.length == COMMON_BYTES
        && (bytes[0] & 0xFF) >= 0xB0
        && (bytes[0] & 0xFF) <= 0xF7
        && (bytes[1] & 0xFF) >= 0xA1;
  }
}
