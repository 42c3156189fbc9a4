package dev.suiren.classifier.internal;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into sentences: at full stops, question and exclamation marks, semicolons of Chinese
/// and ends of lines (unless the next begins with a small letter), with the quotes and brackets
/// that close them, and at the latest after a few hundred characters.
final class Sentences {
  private static final int LONGEST = 400;
  private static final String ENDS = "。！？；!?\n\r";
  private static final String CLOSING = "”’」』\"')）】》";

  private Sentences() {}

  /// @param start its first code point in the text
  /// @param end the code point after its last
  record Place(String text, int start, int end) {}

  static List<Place> of(String text) {
    List<Place> found = new ArrayList<>();
    int from = 0;
    int start = 0;
    while (from < text.length()) {
      if (Character.isWhitespace(text.charAt(from))) {
        from++;
        start++;
        continue;
      }
      int to = end(text, from);
      int end = start + text.codePointCount(from, to);
      found.add(new Place(text.substring(from, to), start, end));
      from = to;
      start = end;
    }
    return found;
  }

  private static int end(String text, int from) {
    int last = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < last; i++) {
      if (ends(text, i)) {
        return closed(text, i + 1);
      }
    }
    boolean split = last < text.length() && Character.isLowSurrogate(text.charAt(last));
    return split ? last - 1 : last;
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == '.') {
      return at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    }
    if (c == '\n' && at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1))) {
      return false;
    }
    return ENDS.indexOf(c) >= 0;
  }

  private static int closed(String text, int from) {
    int end = from;
    while (end < text.length()
        && (CLOSING.indexOf(text.charAt(end)) >= 0 || ENDS.indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }
}
