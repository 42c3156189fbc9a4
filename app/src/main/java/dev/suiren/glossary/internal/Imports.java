package dev.suiren.glossary.internal;

import dev.suiren.glossary.EntryId;
import dev.suiren.glossary.Flaw;
import dev.suiren.glossary.Folded;
import dev.suiren.glossary.Glossary.BadRow;
import dev.suiren.glossary.Glossary.Draft;
import dev.suiren.glossary.Glossary.Importing;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.people.SpaceId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes files of entries: all rows are looked at first, then all are written in one transaction.
final class Imports {
  static final int MOST_ENTRIES = 20_000;

  private static final int LARGEST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_TOLD = 10;
  private static final int COLUMNS = 3;
  private static final Set<String> HEADINGS = Set.of("term", "术语", "词条", "名称");

  private final Db db;
  private final SqlGlossary rows;
  private final Ids ids;
  private final Clock clock;
  private final Form form;

  Imports(Db db, SqlGlossary rows, Ids ids, Clock clock, Form form) {
    this.db = db;
    this.rows = rows;
    this.ids = ids;
    this.clock = clock;
    this.form = form;
  }

  /// A row of the file: a draft, or what is wrong.
  private record Looked(int line, Draft draft, Optional<Flaw> flaw) {}

  Importing take(SpaceId space, byte[] file) {
    if (file.length > LARGEST_BYTES) {
      return refused(new BadRow(0, Flaw.TOO_LARGE));
    }
    CsvTable table = CsvTable.of(file);
    if (table.flaw().isPresent()) {
      return refused(table.flaw().get());
    }
    List<CsvTable.Row> wanted = withoutHeadings(table.rows());
    if (wanted.isEmpty()) {
      return refused(new BadRow(0, Flaw.NOTHING));
    }
    List<Looked> looked = wanted.parallelStream().map(this::look).toList();
    List<BadRow> bad = bad(looked);
    return bad.isEmpty()
        ? db.inTransaction(() -> write(space, looked))
        : new Importing.Refused(bad);
  }

  private static Importing refused(BadRow row) {
    return new Importing.Refused(List.of(row));
  }

  private static List<CsvTable.Row> withoutHeadings(List<CsvTable.Row> rows) {
    boolean headed =
        !rows.isEmpty() && HEADINGS.contains(Folded.line(rows.getFirst().cells().getFirst()));
    return headed ? rows.subList(1, rows.size()) : rows;
  }

  private Looked look(CsvTable.Row row) {
    List<String> cells = row.cells();
    String names = cells.size() > 1 ? cells.get(1) : "";
    String note = cells.size() > 2 ? cells.get(2) : "";
    Draft draft = Form.tidy(new Draft(cells.getFirst(), List.of(names), note));
    boolean wide = cells.stream().skip(COLUMNS).anyMatch(cell -> !cell.isBlank());
    return new Looked(row.line(), draft, wide ? Optional.of(Flaw.COLUMNS) : form.flaw(draft));
  }

  private static List<BadRow> bad(List<Looked> looked) {
    List<BadRow> bad = new ArrayList<>();
    Set<String> terms = new HashSet<>();
    for (Looked row : looked) {
      boolean first = terms.add(Folded.line(row.draft().term()));
      row.flaw()
          .or(() -> first ? Optional.empty() : Optional.of(Flaw.TWICE))
          .ifPresent(flaw -> bad.add(new BadRow(row.line(), flaw)));
    }
    return bad.subList(0, Math.min(MOST_TOLD, bad.size()));
  }

  private Importing write(SpaceId space, List<Looked> looked) {
    rows.raiseVersion(space);
    Map<String, EntryRow> before = new HashMap<>();
    rows.list(space, "", 0, Integer.MAX_VALUE).forEach(row -> before.put(row.termFolded(), row));
    long fresh =
        looked.stream().filter(r -> !before.containsKey(Folded.line(r.draft().term()))).count();
    if (before.size() + fresh > MOST_ENTRIES) {
      return refused(new BadRow(0, Flaw.FULL));
    }
    long now = Micros.of(clock.instant());
    int changed = 0;
    int same = 0;
    for (Looked row : looked) {
      Optional<EntryRow> old = Optional.ofNullable(before.get(Folded.line(row.draft().term())));
      if (old.isEmpty()) {
        rows.insert(space, new EntryRow(new EntryId(ids.next()), row.draft(), now));
      } else if (old.get().draft().equals(row.draft())) {
        same++;
      } else {
        rows.update(space, new EntryRow(old.get().id(), row.draft(), now));
        changed++;
      }
    }
    return new Importing.Imported((int) fresh, changed, same);
  }
}
