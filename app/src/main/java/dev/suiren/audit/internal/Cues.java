package dev.suiren.audit.internal;

import java.util.BitSet;
import java.util.List;

/// By what keys of services and written-down passwords give themselves away in a text.
final class Cues {
  private static final List<String> BEGINNINGS = Secrets.beginnings();
  private static final List<String> WORDS =
      Assignment.WORDS.stream().filter(word -> word.charAt(0) < 0x80).toList();
  private static final BitSet FIRST = new BitSet();

  /// Those in the beginnings of keys that part a text into runs.
  static final String SIGNS = signs();

  static {
    BEGINNINGS.forEach(beginning -> FIRST.set(beginning.charAt(0)));
  }

  private final Glyphs glyphs;
  private final int[] text;

  Cues(Glyphs glyphs, int[] text) {
    this.glyphs = glyphs;
    this.text = text;
  }

  private static String signs() {
    StringBuilder signs = new StringBuilder();
    String.join("", BEGINNINGS)
        .chars()
        .filter(c -> !Glyphs.runs(c))
        .distinct()
        .forEach(signs::appendCodePoint);
    return signs.toString();
  }

  /// Whether a key may begin between two places; it may go on behind the second.
  boolean key(int from, int to) {
    int before = 0;
    for (int place = from; place < to; place++) {
      if (glyphs.code(text[place]) == Glyphs.RUN) {
        int c = Glyphs.ascii(text[place]);
        if (FIRST.get(c) && !Pattern.alphanumeric(before) && opens(place)) {
          return true;
        }
        before = c;
      }
    }
    return false;
  }

  private boolean opens(int place) {
    for (String beginning : BEGINNINGS) {
      if (opens(beginning, place)) {
        return true;
      }
    }
    return false;
  }

  private boolean opens(String beginning, int from) {
    int matched = 0;
    for (int place = from; place < text.length && matched < beginning.length(); place++) {
      int code = glyphs.code(text[place]);
      if (code == Glyphs.SEVERAL) {
        return true;
      }
      if (code != Glyphs.UNSEEN && code != Glyphs.HIDDEN) {
        if (code == Glyphs.SPACE || Fold.first(text[place]) != beginning.charAt(matched)) {
          return false;
        }
        matched++;
      }
    }
    return matched == beginning.length();
  }

  /// Whether what stands between two places ends with a word for a password, low lines and hyphens
  /// apart.
  boolean password(int from, int to) {
    for (String word : WORDS) {
      if (ends(word, from, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(String word, int from, int to) {
    int left = word.length();
    for (int place = to - 1; place >= from && left > 0; place--) {
      if (glyphs.code(text[place]) == Glyphs.RUN) {
        int c = Fold.folded(Glyphs.ascii(text[place]));
        if (c == word.charAt(left - 1)) {
          left--;
        } else if (c != '_' && c != '-') {
          return false;
        }
      }
    }
    return left == 0;
  }
}
