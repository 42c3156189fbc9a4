package dev.suiren.audit.internal;

import dev.suiren.audit.Handling;
import dev.suiren.audit.ListMode;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What is kept in the house as it is or might be: the lists of terms, and perhaps what was chosen
/// for personal data and secrets.
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

  private List<ListRow> lists() {
    return rows.stream().filter(row -> row.source().isList()).toList();
  }

  /// The list of that id.
  ListRow get(String id) {
    return lists().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(Roster::unknown);
  }

  /// What was chosen for personal data and secrets; empty where it is as shipped.
  Optional<ListRow> handling() {
    return rows.stream().filter(row -> row.source().isHandling()).findFirst();
  }

  /// Puts a list in, in place of one with the same id if there is one.
  Roster with(ListRow list, Map<String, String> texts) {
    List<ListRow> all = new ArrayList<>(rows);
    all.removeIf(row -> row.id().equals(list.id()));
    all.add(list);
    Roster roster = new Roster(all, texts);
    if (roster.lists().size() > MOST) {
      throw new ProblemException(
          Problem.TOO_LARGE, "there are at most " + MOST + " lists of terms: remove one first");
    }
    return roster;
  }

  static Edit mode(String id, ListMode mode, ListRow.Author author) {
    return now -> now.with(now.get(id).in(mode, author), Map.of());
  }

  static Edit without(String id) {
    return now -> now.less(now.get(id));
  }

  private Roster less(ListRow gone) {
    return Roster.of(rows.stream().filter(row -> !row.equals(gone)).toList());
  }

  /// Something else for personal data and secrets; nothing is kept where it is as shipped.
  static Edit handled(Handling handling, ListRow.Author author) {
    if (handling.equals(Handling.SHIPPED)) {
      return now -> now.handling().map(now::less).orElse(now);
    }
    String text = String.join("\n", handling.lines());
    ListRow row =
        new ListRow(
            Source.HANDLING,
            Source.HANDLING,
            Hash.of(text),
            ListMode.STANDARD,
            author.id(),
            author.atMicros());
    return now -> now.with(row, Map.of(row.text(), text));
  }

  /// What was kept at an earlier epoch.
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
