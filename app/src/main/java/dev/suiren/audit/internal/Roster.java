package dev.suiren.audit.internal;

import dev.suiren.audit.ListMode;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The lists as they are or might be.
///
/// @param fresh texts that are not stored yet, by hash
record Roster(List<ListRow> rows, Map<String, String> fresh) {
  private static final int MOST = 20;

  Roster {
    rows = List.copyOf(rows);
    fresh = Map.copyOf(fresh);
  }

  static Roster of(List<ListRow> rows) {
    return new Roster(rows, Map.of());
  }

  /// What makes one roster of another.
  interface Edit extends UnaryOperator<Roster> {}

  static ProblemException unknown() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such list of terms");
  }

  ListRow get(String id) {
    return rows.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(Roster::unknown);
  }

  /// Puts a list in, in place of one with the same id if there is one.
  Roster with(ListRow list, Map<String, String> texts) {
    List<ListRow> all = new ArrayList<>(rows);
    all.removeIf(row -> row.id().equals(list.id()));
    all.add(list);
    if (all.size() > MOST) {
      throw new ProblemException(
          Problem.TOO_LARGE, "there are at most " + MOST + " lists of terms: remove one first");
    }
    return new Roster(all, texts);
  }

  static Edit mode(String id, ListMode mode, ListRow.Author author) {
    return now -> now.with(now.get(id).in(mode, author), Map.of());
  }

  static Edit without(String id) {
    return now -> {
      ListRow gone = now.get(id);
      return Roster.of(now.rows().stream().filter(row -> !row.equals(gone)).toList());
    };
  }

  /// The lists of an earlier epoch.
  static Edit of(List<Source> sources, ListRow.Author author) {
    return now ->
        Roster.of(
            sources.stream()
                .filter(Source::isOurs)
                .map(source -> now.row(source, author))
                .toList());
  }

  /// The row of a source; the one that is there if it is the same.
  private ListRow row(Source source, ListRow.Author author) {
    return rows.stream()
        .filter(row -> row.source().equals(source))
        .findFirst()
        .orElseGet(
            () ->
                new ListRow(
                    source.id(),
                    source.name(),
                    source.text(),
                    source.mode(),
                    author.id(),
                    author.atMicros()));
  }
}
