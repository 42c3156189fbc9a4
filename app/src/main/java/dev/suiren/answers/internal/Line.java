package dev.suiren.answers.internal;

import dev.suiren.answers.Why.Stretch;
import dev.suiren.glossary.Folded;
import java.util.Arrays;

/// A text as it is compared, on one line with single spaces, that knows where each of its
/// characters stood.
final class Line {
  private final String folded;
  private final int[] from;
  private final int[] to;

  private Line(String folded, int[] from, int[] to) {
    this.folded = folded;
    this.from = from;
    this.to = to;
  }

  static Line of(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder folded = new StringBuilder();
    int[] from = new int[points.length];
    int[] to = new int[points.length];
    int size = 0;
    for (int at = 0; at < points.length; ) {
      int end = endOfCluster(points, at);
      // One character may become several ("㎡", "m2"), and several one (a letter and its accent).
      for (int c : Folded.of(new String(points, at, end - at)).codePoints().toArray()) {
        boolean space = Character.isWhitespace(c);
        if (space && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ')) {
          continue;
        }
        if (size == from.length) {
          from = Arrays.copyOf(from, 2 * size);
          to = Arrays.copyOf(to, 2 * size);
        }
        folded.appendCodePoint(space ? ' ' : c);
        from[size] = at;
        to[size++] = end;
      }
      at = end;
    }
    return new Line(folded.toString(), from, to);
  }

  private static int endOfCluster(int[] points, int start) {
    int end = start + 1;
    while (end < points.length && isMark(points[end])) {
      end++;
    }
    return end;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  String folded() {
    return folded;
  }

  /// Where a piece of the folded text stood, both in code points.
  Stretch stretch(int start, int end) {
    return new Stretch(from[start], to[end - 1]);
  }

  /// The same by `char`s of the folded text, as patterns find them.
  Stretch found(int start, int end) {
    return stretch(folded.codePointCount(0, start), folded.codePointCount(0, end));
  }
}
