package dev.suiren.library.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Cuts a text that is too heavy into pieces: at the end of a sentence where there is one, else at
/// a space, else where the weight is reached.
final class Pieces {
  private static final String ENDS = "。！？；…!?;\n";
  private static final String CLOSERS = "”’」』）)]】\"'";

  private Pieces() {}

  /// Pieces of `text` in code points, none heavier than `limit`, without the spaces around them.
  static List<Piece> of(String text, int limit, IntUnaryOperator weight) {
    int[] points = text.codePoints().toArray();
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start < points.length) {
      int end = end(points, start, limit, weight);
      add(pieces, points, start, end);
      start = end;
    }
    return pieces;
  }

  private static int end(int[] points, int start, int limit, IntUnaryOperator weight) {
    int sentence = start;
    int space = start;
    int sum = 0;
    for (int i = start; i < points.length; i++) {
      sum += weight.applyAsInt(points[i]);
      if (sum > limit && i > start) {
        return sentence > start ? sentence : space > start ? space : i;
      }
      if (endsSentence(points, i)) {
        sentence = i + 1;
      }
      if (Character.isWhitespace(points[i])) {
        space = i + 1;
      }
    }
    return points.length;
  }

  private static boolean endsSentence(int[] points, int i) {
    boolean last = i + 1 == points.length;
    if (!last && CLOSERS.indexOf(points[i + 1]) >= 0) {
      return false;
    }
    int from = i;
    while (from > 0 && CLOSERS.indexOf(points[from]) >= 0) {
      from--;
    }
    if (ENDS.indexOf(points[from]) >= 0) {
      return true;
    }
    return points[from] == '.' && (last || Character.isWhitespace(points[i + 1]));
  }

  private static void add(List<Piece> pieces, int[] points, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(points[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(points[to - 1])) {
      to--;
    }
    if (from < to) {
      pieces.add(new Piece(from, to));
    }
  }

  /// @param start code points from the beginning of the text that was cut; `end` is exclusive
  record Piece(int start, int end) {}
}
