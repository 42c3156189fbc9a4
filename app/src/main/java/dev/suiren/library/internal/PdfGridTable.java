package dev.suiren.library.internal;

import dev.suiren.library.internal.PdfGrid.Cell;
import dev.suiren.library.internal.PdfTable.Gap;
import dev.suiren.library.internal.PdfTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the cells of a grid. What is hardly filled, such as a form or a chart, is no table.
final class PdfGridTable {
  private static final double FILLED = 0.6;
  private static final int LONGEST_CELL = 1_000;
  private static final int FEW_ROWS = 3;
  private static final int SEVERAL = 3;

  private final PdfGrid grid;
  private final List<PdfLaid> lines;
  private final List<Gap> gaps;
  private final Map<Cell, String> texts;

  private PdfGridTable(PdfGrid grid, List<PdfLaid> lines) {
    this.grid = grid;
    this.lines = lines;
    this.gaps = grid.gaps();
    this.texts =
        grid.words(lines).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
  }

  /// @param lines all that have words inside the grid
  static Optional<PdfTable> of(PdfGrid grid, List<PdfLaid> lines) {
    if (lines.isEmpty() || !lines.stream().allMatch(laid -> isInside(laid, grid))) {
      return Optional.empty();
    }
    return new PdfGridTable(grid, lines).table();
  }

  private static boolean isInside(PdfLaid laid, PdfGrid grid) {
    return laid.words().stream().allMatch(grid::holds);
  }

  private Optional<PdfTable> table() {
    List<Row> rows = new ArrayList<>();
    int head = isWhole(0) ? 1 : 0;
    if (head == 1) {
      rows.add(new Row(List.of(text(0, 0)), lines(0)));
    }
    boolean groups = head + 2 < grid.rows() && isInGroups(head);
    if (groups) {
      rows.add(new Row(groupedHead(head), both(lines(head), lines(head + 1))));
    }
    for (int row = groups ? head + 2 : head; row < grid.rows(); row++) {
      rows.addAll(read(row));
    }
    List<Row> filled =
        rows.stream()
            .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
            .toList();
    return isTable(filled)
        ? Optional.of(new PdfTable(filled, gaps, groups || isBold(head), true))
        : Optional.empty();
  }

  private boolean isBold(int row) {
    List<PdfLaid> own = grid.lines(row, lines);
    return !own.isEmpty()
        && own.stream().allMatch(laid -> laid.line().bold())
        && !lines.getLast().line().bold();
  }

  private boolean isTable(List<Row> rows) {
    List<Row> body = rows.stream().filter(row -> !row.isTitle()).toList();
    long columns =
        IntStream.rangeClosed(0, gaps.size())
            .filter(at -> body.stream().anyMatch(row -> !row.cells().get(at).isEmpty()))
            .count();
    boolean layout = texts.values().stream().anyMatch(text -> text.length() > LONGEST_CELL);
    return body.size() >= 2
        && columns >= 2
        && filled() >= FILLED
        && !layout
        && !PdfSigns.isForm(body);
  }

  private double filled() {
    Set<Cell> cells =
        IntStream.range(0, grid.rows())
            .boxed()
            .flatMap(row -> columns().mapToObj(column -> grid.cell(row, column)))
            .collect(Collectors.toSet());
    return (double) texts.size() / cells.size();
  }

  private IntStream columns() {
    return IntStream.rangeClosed(0, gaps.size());
  }

  private boolean isWhole(int row) {
    return columns().allMatch(column -> grid.cell(row, column).equals(new Cell(0, 0)));
  }

  /// Whether a row of the head names several columns at once.
  private boolean isInGroups(int head) {
    return columns().anyMatch(column -> grid.cell(head, column).column() < column)
        && columns().allMatch(column -> grid.cell(head + 1, column).column() == column);
  }

  private List<String> groupedHead(int head) {
    return columns()
        .mapToObj(
            column -> {
              String above = text(head, column);
              String below = text(head + 1, column);
              return grid.cell(head, column).equals(grid.cell(head + 1, column))
                  ? above
                  : (above + " " + below).strip();
            })
        .toList();
  }

  /// One row; or several where no lines are drawn between them.
  private List<Row> read(int row) {
    List<PdfLaid> own = grid.lines(row, lines);
    if (grid.rows() <= FEW_ROWS && !own.isEmpty()) {
      List<PdfRow> rows = PdfRow.rows(own);
      long full = rows.stream().filter(it -> it.filled(gaps).size() > gaps.size()).count();
      if (full >= SEVERAL) {
        return new PdfCells(rows, gaps, Set.of()).joined();
      }
    }
    List<String> cells =
        columns()
            .mapToObj(column -> grid.cell(row, column).column() == column ? text(row, column) : "")
            .toList();
    return List.of(new Row(cells, lines(row)));
  }

  private String text(int row, int column) {
    return texts.getOrDefault(grid.cell(row, column), "");
  }

  private Set<PdfLine> lines(int row) {
    return grid.lines(row, lines).stream().map(PdfLaid::line).collect(Collectors.toSet());
  }

  private static Set<PdfLine> both(Set<PdfLine> some, Set<PdfLine> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
  }

  private static String text(List<PdfWord> words) {
    StringBuilder text = new StringBuilder();
    for (List<PdfWord> line : PdfWord.byLine(words)) {
      PdfParagraph.join(text, line.stream().map(PdfWord::text).collect(Collectors.joining(" ")));
    }
    return text.toString();
  }
}
