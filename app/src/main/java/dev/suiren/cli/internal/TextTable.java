package dev.suiren.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows with columns that line up; the first to the left, the others to the right.
final class TextTable {
  private static final int FIRST_WIDE_LETTER = 0x1100;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... heads) {
    add(heads);
  }

  void add(String... cells) {
    rows.add(Arrays.stream(cells).map(Terminal::line).toList());
  }

  List<String> lines() {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - width(row.get(i)));
      line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
    }
    return line.toString().stripTrailing();
  }

  /// Chinese letters are twice as wide as others on a terminal.
  private static int width(String text) {
    return text.codePoints().map(c -> c < FIRST_WIDE_LETTER ? 1 : 2).sum();
  }
}
