package dev.suiren.audit.internal;

import java.util.function.Supplier;

/// Markup that has grown by mere letters since it was rendered: most often nobody reads it before
/// it grows again, so it is put together when somebody does. Immutable; thread-safe.
final class Grown implements Supplier<String> {
  private final String before;
  private final char[] letters;
  private final int from;
  private final int to;
  private final String after;

  /// @param letters of which those between two places, which never change, stand between `before`
  ///   and `after`
  Grown(String before, char[] letters, int from, int to, String after) {
    this.before = before;
    this.letters = letters;
    this.from = from;
    this.to = to;
    this.after = after;
  }

  @Override
  public String get() {
    if (from == to) {
      return before + after;
    }
    StringBuilder markup = new StringBuilder(before.length() + to - from + after.length());
    markup.append(before);
    for (int place = from; place < to; place++) {
      int citation = letters[place] == ']' ? citation(markup) : markup.length();
      markup.append(letters[place]);
      if (citation < markup.length() - 1) {
        String cited = markup.substring(citation);
        markup.setLength(citation);
        Escape.citations(cited, markup);
      }
    }
    return markup.append(after).toString();
  }

  /// Where the `[1]` begins that a `]` at the end would end, or the end.
  private static int citation(StringBuilder markup) {
    int end = markup.length();
    int start = end - 1;
    while (start > 0 && end - start <= 2 && Pattern.digit(markup.charAt(start))) {
      start--;
    }
    return start > 0 && start < end - 1 && markup.charAt(start) == '[' ? start : end;
  }
}
