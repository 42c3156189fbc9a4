package dev.suiren.audit.internal;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Where a single character of no width is at home: between the parts of an emoji, in scripts that
/// join their letters, have no blanks or run from the right, and at the beginning of a file.
final class Joints {
  private static final int JOINER = 0x200D;

  /// Scripts that have no need of them.
  private static final Set<UnicodeScript> PLAIN =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.UNKNOWN);

  private Joints() {}

  static boolean proper(int[] text, int from, int end) {
    if (end - from > 1) {
      return false;
    }
    int before = before(text, from);
    int after = end < text.length ? text[end] : ' ';
    boolean start = from == 0 && text[from] == Carrier.BYTE_ORDER;
    boolean picture = text[from] == JOINER && Character.isExtendedPictographic(after);
    return start || picture && pictures(before) || joins(before) || joins(after);
  }

  private static boolean pictures(int c) {
    return Character.isExtendedPictographic(c) || Character.isEmojiModifier(c);
  }

  private static boolean joins(int c) {
    return !PLAIN.contains(UnicodeScript.of(c));
  }

  /// The character before a place, without what only shapes it.
  private static int before(int[] text, int place) {
    int at = place - 1;
    while (at > 0 && shapes(text[at])) {
      at--;
    }
    return at < 0 ? ' ' : text[at];
  }

  private static boolean shapes(int c) {
    return UnicodeScript.of(c) == UnicodeScript.INHERITED;
  }
}
