package dev.suiren.library.internal;

import dev.suiren.library.internal.PdfTable.Gap;
import dev.suiren.library.internal.PdfTable.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/*
 * Which lines are one row: (1) those between two drawn lines, where most rows are parted so; (2) the
 * lines of a head above the only line that is drawn, or in bold; (3) lines that stand closer together
 * than others do, where each such group begins with its fullest line; (4) else a line whose first
 * column is empty goes on with the one above, as long as it does not fill all others.
 */
/// Puts the lines of a table's cells together.
final class PdfCells {
  private static final int MOST_HEAD_LINES = 3;
  private static final int MOST_CELL_LINES = 3;
  private static final float LOOSER = 1.25f;
  private static final float TIGHT = 1.5f;

  private final List<PdfRow> rows;
  private final List<Gap> gaps;
  private final Set<Integer> ruled;
  private final boolean ruledThroughout;
  private final int head;
  private final float least;
  private final boolean grouped;

  /// @param ruled the rows above which a line is drawn, but for the first
  PdfCells(List<PdfRow> rows, List<Gap> gaps, Set<Integer> ruled) {
    this.rows = rows;
    this.gaps = gaps;
    this.ruled = ruled;
    this.ruledThroughout =
        ruled.size() == 2 && rows.size() <= ruled.size() + 2
            || ruled.size() > 2 && rows.size() <= MOST_CELL_LINES * (ruled.size() + 1);
    this.head = headLines();
    this.least = smallestDrop();
    this.grouped = isGrouped();
  }

  List<Row> joined() {
    List<Row> joined = new ArrayList<>();
    int end;
    for (int start = 0; start < rows.size(); start = end) {
      end = start + 1;
      while (end < rows.size() && !begins(end)) {
        end++;
      }
      joined.add(row(rows.subList(start, end)));
    }
    return joined;
  }

  private boolean begins(int at) {
    if (at <= head) {
      return at == head;
    }
    if (ruledThroughout) {
      return ruled.contains(at) || isFull(at) && isFull(at - 1);
    }
    if (ruled.contains(at) || isFull(at)) {
      return true;
    }
    return grouped ? drop(at) >= LOOSER * least : rows.get(at).filled(gaps).contains(0);
  }

  /// How many lines its head has; 0 where nothing tells.
  private int headLines() {
    for (int at = 1; !ruledThroughout && at <= MOST_HEAD_LINES; at++) {
      if (ruled.contains(at)) {
        return isOne(at) ? at : 1;
      }
    }
    int bold = 0;
    while (bold < rows.size() && rows.get(bold).isBold()) {
      bold++;
    }
    return bold <= MOST_HEAD_LINES && bold < rows.size() ? bold : 0;
  }

  /// Whether the first lines are those of one row: close together, and some of them not full.
  private boolean isOne(int lines) {
    boolean partly = false;
    for (int at = 0; at < lines; at++) {
      partly |= !isFull(at);
      if (at > 0 && drop(at) > TIGHT * rows.getFirst().size()) {
        return false;
      }
    }
    return partly;
  }

  private boolean isGrouped() {
    boolean any = false;
    int fullest = rows.get(head).filled(gaps).size();
    for (int at = head + 1; at < rows.size(); at++) {
      int filled = rows.get(at).filled(gaps).size();
      if (drop(at) >= LOOSER * least) {
        any = true;
        fullest = filled;
      } else if (filled > fullest) {
        return false;
      }
    }
    return any && least <= TIGHT * rows.getFirst().size();
  }

  private float smallestDrop() {
    float smallest = Float.MAX_VALUE;
    for (int at = head + 1; at < rows.size(); at++) {
      smallest = Math.min(smallest, drop(at));
    }
    return smallest;
  }

  private float drop(int at) {
    return rows.get(at).top() - rows.get(at - 1).top();
  }

  private boolean isFull(int at) {
    return rows.get(at).filled(gaps).size() == gaps.size() + 1;
  }

  private Row row(List<PdfRow> lines) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column <= gaps.size(); column++) {
      StringBuilder cell = new StringBuilder();
      for (PdfRow line : lines) {
        String text = line.cell(column, gaps);
        if (!text.isEmpty()) {
          PdfParagraph.join(cell, text);
        }
      }
      cells.add(cell.toString());
    }
    Set<PdfLine> own = new HashSet<>();
    lines.forEach(line -> line.lines().forEach(laid -> own.add(laid.line())));
    return new Row(cells, own);
  }
}
