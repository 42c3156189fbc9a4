package dev.suiren.library.internal;

import dev.suiren.library.internal.PdfTable.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What stands on one height of a page, from left to right.
///
/// @param size of its letters
/// @param top of its baseline
record PdfRow(List<PdfLaid> lines, List<PdfWord> words, float size, float top) {
  private static final float LEVEL = 0.35f;
  private static final float HIGHEST_CELL = 15;

  PdfRow {
    lines = List.copyOf(lines);
    words = List.copyOf(words);
  }

  private static PdfRow of(List<PdfLaid> lines) {
    List<PdfWord> words =
        lines.stream()
            .flatMap(laid -> laid.words().stream())
            .sorted(Comparator.comparingDouble(PdfWord::left))
            .toList();
    PdfLine first = lines.getFirst().line();
    return new PdfRow(lines, words, Math.max(1, first.size()), first.top());
  }

  /// The rows of each stretch of lines that may be one table: they go down the page, or back up to
  /// the next cell of the same row, but not to the next column of the page.
  static List<List<PdfRow>> zones(List<PdfLaid> lines) {
    List<List<PdfRow>> zones = new ArrayList<>();
    int end;
    for (int start = 0; start < lines.size(); start = end) {
      end = start + 1;
      while (end < lines.size() && goesOn(lines.get(end - 1).line(), lines.get(end).line())) {
        end++;
      }
      zones.add(rows(lines.subList(start, end)));
    }
    return zones;
  }

  private static boolean goesOn(PdfLine line, PdfLine next) {
    float em = Math.max(1, next.size());
    float rise = line.top() - next.top();
    return rise <= em / 2 || rise <= HIGHEST_CELL * em && next.left() >= line.left() + em;
  }

  /// @param lines at least one
  static List<PdfRow> rows(List<PdfLaid> lines) {
    List<PdfLaid> downwards =
        lines.stream().sorted(Comparator.comparingDouble(laid -> laid.line().top())).toList();
    List<PdfRow> rows = new ArrayList<>();
    List<PdfLaid> open = new ArrayList<>();
    for (PdfLaid laid : downwards) {
      if (!open.isEmpty() && !isLevel(open.getFirst().line(), laid.line())) {
        rows.add(of(open));
        open = new ArrayList<>();
      }
      open.add(laid);
    }
    rows.add(of(open));
    return rows;
  }

  private static boolean isLevel(PdfLine line, PdfLine other) {
    return Math.abs(other.top() - line.top()) <= LEVEL * Math.max(1, line.size());
  }

  boolean isBold() {
    return lines.stream().allMatch(laid -> laid.line().bold());
  }

  boolean isTyped() {
    return lines.stream().allMatch(PdfLaid::typed);
  }

  float left() {
    return words.isEmpty() ? 0 : words.getFirst().left();
  }

  float right() {
    return (float) words.stream().mapToDouble(PdfWord::right).max().orElse(0);
  }

  float widestGap() {
    float widest = 0;
    for (int i = 1; i < words.size(); i++) {
      widest = Math.max(widest, words.get(i).left() - words.get(i - 1).right());
    }
    return widest;
  }

  /// The same with words that stand closer than `gap` put into one.
  PdfRow inPieces(float gap) {
    List<PdfWord> pieces = new ArrayList<>();
    for (PdfWord word : words) {
      PdfWord last = pieces.isEmpty() ? word : pieces.getLast();
      if (!pieces.isEmpty() && word.left() - last.right() < gap) {
        pieces.removeLast();
        pieces.add(
            new PdfWord(last.text() + " " + word.text(), last.left(), word.right(), word.top()));
      } else {
        pieces.add(word);
      }
    }
    return new PdfRow(lines, pieces, size, top);
  }

  /// The column of a word, from 0.
  static int column(PdfWord word, List<Gap> gaps) {
    int column = 0;
    while (column < gaps.size() && word.middle() > gaps.get(column).middle()) {
      column++;
    }
    return column;
  }

  /// The columns that hold something.
  Set<Integer> filled(List<Gap> gaps) {
    Set<Integer> filled = new HashSet<>();
    words.forEach(word -> filled.add(column(word, gaps)));
    return filled;
  }

  List<PdfWord> words(int column, List<Gap> gaps) {
    return words.stream().filter(word -> column(word, gaps) == column).toList();
  }

  String cell(int column, List<Gap> gaps) {
    return words(column, gaps).stream().map(PdfWord::text).collect(Collectors.joining(" "));
  }

  /// The distance between two columns that stand side by side; none where one of them is empty.
  float between(int column, List<Gap> gaps) {
    List<PdfWord> before = words(column, gaps);
    List<PdfWord> after = words(column + 1, gaps);
    return before.isEmpty() || after.isEmpty()
        ? Float.NaN
        : after.getFirst().left() - before.getLast().right();
  }
}
