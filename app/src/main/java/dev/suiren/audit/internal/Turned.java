package dev.suiren.audit.internal;

import dev.suiren.audit.Payload;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Text whose order is turned around by orders that nobody sees: what a reader sees of it.
///
/// Scripts that run from the right need such orders between them and others, and are left alone
/// unless letters are forced to run the other way.
final class Turned {
  private static final int POP = 0x202C;
  private static final int LONGEST = 20_000;

  private Turned() {}

  static boolean forces(int c) {
    return c == 0x202D || c == 0x202E;
  }

  /// Whether an order to turn ends here.
  static boolean ends(int c) {
    return c == POP || c == '\n' || c == '\r' || c == 0x2029;
  }

  private static boolean orders(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  static List<Payload> in(int[] text, int from, int to) {
    List<Payload> found = new ArrayList<>();
    for (int start = from; start < to; start = end(text, start, to)) {
      if (forces(text[start])) {
        add(text, start, end(text, start, to), found);
      }
    }
    return found;
  }

  /// The place after what an order at `start` reaches over, or the next place.
  private static int end(int[] text, int start, int to) {
    if (!forces(text[start])) {
      return start + 1;
    }
    int at = start + 1;
    while (at < to && !ends(text[at])) {
      at++;
    }
    return at < to && text[at] == POP ? at + 1 : at;
  }

  private static void add(int[] text, int start, int end, List<Payload> found) {
    int[] letters = Arrays.copyOfRange(text, start, Math.min(end, start + LONGEST));
    String seen = seen(letters);
    String said = kept(new String(letters, 0, letters.length));
    if (!seen.equals(said) && !seen.isBlank()) {
      found.add(new Payload(start, end, seen));
    }
  }

  private static String kept(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().filter(c -> !orders(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// The characters from left to right, half characters kept together.
  private static String seen(int[] letters) {
    String text = new String(letters, 0, letters.length);
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
    Integer[] places = new Integer[letters.length];
    byte[] levels = new byte[letters.length];
    int at = 0;
    for (int i = 0; i < letters.length; i++) {
      places[i] = letters[i];
      levels[i] = (byte) bidi.getLevelAt(at);
      at += Character.charCount(letters[i]);
    }
    Bidi.reorderVisually(levels, 0, places, 0, places.length);
    StringBuilder seen = new StringBuilder();
    for (int letter : places) {
      if (!orders(letter)) {
        seen.appendCodePoint(letter);
      }
    }
    return seen.toString();
  }
}
