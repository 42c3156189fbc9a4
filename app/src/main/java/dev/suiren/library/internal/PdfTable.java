package dev.suiren.library.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A table as far as it stands on one page.
///
/// @param gaps between its columns, from left to right
/// @param headed whether its first row names the columns
/// @param certain whether it is one by itself; otherwise only where it goes on with one of the page
///   before
record PdfTable(List<Row> rows, List<Gap> gaps, boolean headed, boolean certain) {
  private static final float SLACK = 3;

  PdfTable {
    rows = List.copyOf(rows);
    gaps = List.copyOf(gaps);
  }

  /// @param lines that begin in it
  record Row(List<String> cells, Set<PdfLine> lines) {
    Row {
      cells = List.copyOf(cells);
      lines = Set.copyOf(lines);
    }

    /// Whether it only says what the rest is about.
    boolean isTitle() {
      return cells.size() == 1;
    }
  }

  /// What no word of a table stands in, over all of its rows.
  record Gap(float from, float to) {

    float middle() {
      return (from + to) / 2;
    }
  }

  Set<PdfLine> lines() {
    Set<PdfLine> lines = new HashSet<>();
    rows.forEach(row -> lines.addAll(row.lines()));
    return lines;
  }

  /// Whether the columns are those of the table on the page before, and its first row no head of
  /// other ones.
  boolean goesOnFrom(PdfTable before) {
    if (gaps.size() != before.gaps.size()) {
      return false;
    }
    for (int i = 0; i < gaps.size(); i++) {
      Gap one = gaps.get(i);
      Gap other = before.gaps.get(i);
      if (one.from() > other.to() + SLACK || other.from() > one.to() + SLACK) {
        return false;
      }
    }
    return !headed || repeats(before);
  }

  /// Whether it begins with the same names of columns.
  boolean repeats(PdfTable before) {
    return head().cells().equals(before.head().cells());
  }

  /// The row that names the columns; the first one where none does.
  Row head() {
    return rows.stream().filter(row -> !row.isTitle()).findFirst().orElse(rows.getFirst());
  }
}
