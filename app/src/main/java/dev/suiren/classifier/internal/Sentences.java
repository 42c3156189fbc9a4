package dev.suiren.classifier.internal;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into sentences: at full stops, question and exclamation marks, semicolons of Chinese
/// and ends of lines (unless the next begins with a small letter), with the quotes and brackets
/// that close them, and at the latest after a few hundred characters.
final class Sentences {
  private static final int LONGEST = 400;

  private Sentences() {}

  /// @param start its first code point in the text
  /// @param end the code point after its last
  record Place(String text, int start, int end) {}

  static List<Place> of(String text) {
    int[] points = text.codePoints().toArray();
    List<Place> found = new ArrayList<>();
    int from = begin(points, 0);
    while (from < points.length) {
      int to = end(points, from);
      found.add(new Place(new String(points, from, to - from), from, to));
      from = begin(points, to);
    }
    return found;
  }

  /// Where the sentence begins that comes first from a place on, or the end of the text.
  ///
  /// @param text code points
  static int begin(int[] text, int from) {
    int begin = from;
    while (begin < text.length && Character.isWhitespace(text[begin])) {
      begin++;
    }
    return begin;
  }

  /// Where the sentence ends that begins at a place.
  ///
  /// @param text code points
  static int end(int[] text, int from) {
    int chars = 0;
    for (int i = from; i < text.length; i++) {
      chars += Character.charCount(text[i]);
      if (chars > LONGEST) {
        return i;
      }
      if (ends(text, i)) {
        return closed(text, i + 1);
      }
    }
    return text.length;
  }

  private static boolean ends(int[] text, int at) {
    boolean last = at + 1 == text.length;
    return switch (text[at]) {
      case '.' -> last || Character.isWhitespace(text[at + 1]);
      case '\n' -> last || text[at + 1] > 0xFFFF || !Character.isLowerCase(text[at + 1]);
      default -> isEnd(text[at]);
    };
  }

  private static boolean isEnd(int c) {
    return switch (c) {
      case '。', '！', '？', '；', '!', '?', '\n', '\r' -> true;
      default -> false;
    };
  }

  private static int closed(int[] text, int from) {
    int end = from;
    while (end < text.length && (isEnd(text[end]) || closes(text[end]))) {
      end++;
    }
    return end;
  }

  private static boolean closes(int c) {
    return switch (c) {
      case '”', '’', '」', '』', '"', '\'', ')', '）', '】', '》' -> true;
      default -> false;
    };
  }
}
