package dev.suiren.library.internal;

import dev.suiren.library.internal.PdfTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a page says in its order: prose and tables in turn.
///
/// @param last the table that it ends with, if it does: the next page may go on with it
record PdfPage(List<Portion> portions, Optional<PdfTable> last) {

  /// What may stand between a table and the end of its page: a note, a foot that is not known yet.
  private static final int FEW_LINES = 2;

  PdfPage {
    portions = List.copyOf(portions);
  }

  sealed interface Portion {}

  record Prose(List<PdfLine> lines) implements Portion {}

  /// @param goesOn whether the table began on the page before
  record Rows(List<Row> rows, boolean goesOn) implements Portion {}

  /// @param inside the page's lines without its margins
  /// @param before the table that the page before ended with
  static PdfPage of(PdfMargins.Page page, List<PdfLine> inside, Optional<PdfTable> before) {
    return new Making(page.tables(), new HashSet<>(inside), before).of(inside);
  }

  /// A page on its way.
  private static final class Making {
    private final Map<PdfLine, PdfTable> tables = new HashMap<>();
    private final Set<PdfLine> inside;
    private final Optional<PdfTable> before;
    private final List<Portion> portions = new ArrayList<>();
    private final Set<PdfLine> told = new HashSet<>();
    private List<PdfLine> prose = new ArrayList<>();
    private Optional<PdfTable> last = Optional.empty();

    Making(List<PdfTable> tables, Set<PdfLine> inside, Optional<PdfTable> before) {
      tables.forEach(table -> table.lines().forEach(line -> this.tables.put(line, table)));
      this.inside = inside;
      this.before = before;
    }

    PdfPage of(List<PdfLine> lines) {
      for (PdfLine line : lines) {
        if (told.contains(line)) {
          continue;
        }
        Optional<PdfTable> table = Optional.ofNullable(tables.get(line));
        Optional<PdfTable> begun = table.flatMap(this::begun);
        if (table.isPresent() && (begun.isPresent() || table.get().certain())) {
          tell(table.get(), begun);
        } else {
          prose.add(line);
        }
      }
      boolean ends = prose.size() <= FEW_LINES;
      endProse();
      return new PdfPage(portions, last.filter(table -> ends));
    }

    /// The table of the page before, if this one goes on with it.
    private Optional<PdfTable> begun(PdfTable table) {
      return before.filter(
          it -> last.isEmpty() && prose.size() <= FEW_LINES && table.goesOnFrom(it));
    }

    private void tell(PdfTable table, Optional<PdfTable> begun) {
      endProse();
      boolean repeats = begun.filter(table::repeats).isPresent();
      List<Row> rows =
          table.rows().stream()
              .filter(
                  row -> row.lines().isEmpty() || row.lines().stream().anyMatch(inside::contains))
              .filter(row -> !repeats || !row.equals(table.head()))
              .toList();
      portions.add(new Rows(rows, begun.isPresent()));
      told.addAll(table.lines());
      last = Optional.of(begun.orElse(table));
    }

    private void endProse() {
      if (!prose.isEmpty()) {
        portions.add(new Prose(prose));
        prose = new ArrayList<>();
      }
    }
  }
}
