package dev.suiren.library.internal;

import dev.suiren.library.internal.PdfRules.Rule;
import dev.suiren.library.internal.PdfTable.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/*
 * Grids that are drawn come first; what lies outside them is looked at for rows in columns. Such a
 * stretch is a table only if something says so: lines drawn across it, a head in bold, a column of
 * values below a label, or cells that are short and full throughout. It is none if it looks like
 * prose, a list, contents, code, a form or addresses. A table that is not seen stays the paragraphs
 * it would be anyway; one that is seen where there is none tears a text apart.
 */
/// Finds the tables of a page by where its words stand and by the lines drawn around them.
final class PdfTables {
  private static final float WIDE = 0.6f;
  private static final float ABOVE = 2.5f;

  private final PdfLines.Sheet sheet;
  private final List<PdfTable> tables = new ArrayList<>();
  private final Set<PdfLaid> done = new HashSet<>();

  private PdfTables(PdfLines.Sheet sheet) {
    this.sheet = sheet;
  }

  static List<PdfTable> of(PdfLines.Sheet sheet) {
    PdfTables found = new PdfTables(sheet);
    PdfGrid.of(sheet.rules()).forEach(found::look);
    List<PdfLaid> rest =
        sheet.lines().stream()
            .filter(laid -> !found.done.contains(laid) && !laid.words().isEmpty())
            .toList();
    for (List<PdfRow> zone : PdfRow.zones(rest)) {
      PdfStretch.of(zone).forEach(found::look);
    }
    return found.tables;
  }

  private void look(PdfGrid grid) {
    List<PdfLaid> own =
        sheet.lines().stream()
            .filter(laid -> !done.contains(laid))
            .filter(laid -> laid.words().stream().anyMatch(grid::holds))
            .toList();
    if (own.stream().allMatch(laid -> laid.words().stream().allMatch(grid::holds))) {
      done.addAll(own);
      PdfGridTable.of(grid, own).ifPresent(tables::add);
    }
  }

  private void look(PdfStretch stretch) {
    List<PdfRow> rows = stretch.rows();
    List<Float> drawn = drawnAcross(rows);
    Set<Integer> ruled = ruled(rows, drawn);
    List<Row> cells = new PdfCells(rows, stretch.gaps(), ruled).joined();
    if (isSomethingElse(stretch, cells)) {
      return;
    }
    boolean bold = rows.getFirst().isBold() && !rows.getLast().isBold();
    boolean values = PdfSigns.hasValues(cells);
    int running = PdfSigns.runningColumns(rows, stretch.gaps());
    boolean certain =
        cells.size() >= 2 && drawn.size() >= 2
            || rows.size() >= 3 && (bold || values)
            || running == 0 && PdfSigns.isEven(cells) && !PdfSigns.isContact(cells);
    boolean headed = bold || values || ruled.size() == 1;
    tables.add(new PdfTable(cells, stretch.gaps(), headed, certain));
  }

  private static boolean isSomethingElse(PdfStretch stretch, List<Row> cells) {
    return PdfSigns.isForm(cells)
        || PdfSigns.isList(cells)
        || PdfSigns.isContents(cells)
        || PdfSigns.isCode(stretch.rows())
        || PdfSigns.isContact(cells) && !stretch.rows().getFirst().isBold()
        || PdfSigns.runningColumns(stretch.rows(), stretch.gaps()) >= 2;
  }

  /// The heights of the lines drawn across a stretch, or right above and below it.
  private List<Float> drawnAcross(List<PdfRow> rows) {
    float left = (float) rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
    float right = (float) rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
    float slack = ABOVE * rows.getFirst().size();
    return sheet.rules().across().stream()
        .filter(rule -> rule.at() > rows.getFirst().top() - slack)
        .filter(rule -> rule.at() < rows.getLast().top() + slack)
        .filter(rule -> shared(rule, left, right) >= WIDE * (right - left))
        .map(Rule::at)
        .toList();
  }

  private static float shared(Rule rule, float left, float right) {
    return Math.min(rule.to(), right) - Math.max(rule.from(), left);
  }

  private static Set<Integer> ruled(List<PdfRow> rows, List<Float> drawn) {
    Set<Integer> ruled = new HashSet<>();
    for (int i = 1; i < rows.size(); i++) {
      float above = rows.get(i - 1).top();
      float below = rows.get(i).top();
      if (drawn.stream().anyMatch(at -> above < at && at < below)) {
        ruled.add(i);
      }
    }
    return ruled;
  }
}
