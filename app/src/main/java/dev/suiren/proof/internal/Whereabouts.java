package dev.suiren.proof.internal;

import java.util.Arrays;

/// Finds the place of a quote in the text it was taken from. The library's extracted text keeps
/// every visible sign of a plain text, but not its blank lines and trailing spaces: after those its
/// offsets lie a little before the row's.
final class Whereabouts {
  private final int[] points;
  private final int[] visible;
  private final int[] signs;

  Whereabouts(String text) {
    this.points = text.codePoints().toArray();
    this.visible = visible(points);
    this.signs = Arrays.stream(visible).map(at -> points[at]).toArray();
  }

  private static int[] visible(int[] points) {
    int[] at = new int[points.length];
    int count = 0;
    for (int i = 0; i < points.length; i++) {
      if (!isBlank(points[i])) {
        at[count++] = i;
      }
    }
    return Arrays.copyOf(at, count);
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point);
  }

  /// Code points of the text, `end` exclusive.
  record Place(int start, int end) {}

  /// The place of `quote` that is nearest to `start`; `start` itself with the quote's length for
  /// one that does not stand there, as where the audit masked it.
  Place of(String quote, int start) {
    int[] quoted = quote.codePoints().toArray();
    int[] wanted = Arrays.stream(visible(quoted)).map(at -> quoted[at]).toArray();
    if (wanted.length == 0) {
      return new Place(start, start + quoted.length);
    }
    int best = -1;
    for (int i = 0; i + wanted.length <= signs.length; i++) {
      boolean nearer = best < 0 || Math.abs(visible[i] - start) < Math.abs(visible[best] - start);
      if (nearer && Arrays.equals(signs, i, i + wanted.length, wanted, 0, wanted.length)) {
        best = i;
      }
    }
    return best < 0
        ? new Place(start, start + quoted.length)
        : new Place(visible[best], visible[best + wanted.length - 1] + 1);
  }
}
