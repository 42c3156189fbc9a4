package dev.suiren.audit.internal;

import java.util.Arrays;

/// The code points of a text; half of a character counts as one.
final class CodePoints {
  private static final int PIECE = 4096;

  private CodePoints() {}

  static int[] of(String text) {
    int[] points = new int[text.length()];
    char[] piece = new char[Math.min(PIECE, text.length())];
    int size = 0;
    for (int from = 0; from < text.length(); from += PIECE) {
      int length = Math.min(PIECE, text.length() - from);
      text.getChars(from, from + length, piece, 0);
      size = add(piece, length, points, size);
    }
    return size == points.length ? points : Arrays.copyOf(points, size);
  }

  private static int add(char[] piece, int length, int[] points, int size) {
    int to = size;
    for (int i = 0; i < length; i++) {
      char c = piece[i];
      boolean second =
          Character.isLowSurrogate(c)
              && to > 0
              && points[to - 1] >= Character.MIN_HIGH_SURROGATE
              && points[to - 1] <= Character.MAX_HIGH_SURROGATE;
      if (second) {
        points[to - 1] = Character.toCodePoint((char) points[to - 1], c);
      } else {
        points[to++] = c;
      }
    }
    return to;
  }
}
