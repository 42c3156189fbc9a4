package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearances;
import dev.suiren.library.FileEntry;
import dev.suiren.library.Origin;
import dev.suiren.library.internal.SqlRevisions.Revision;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Files as a list shows them to one caller.
final class FileEntries {
  private final Tables tables;
  private final VectorTarget vectors;
  private final Audit audit;
  private final Clearances clearances;

  FileEntries(Tables tables, VectorTarget vectors, Audit audit, Clearances clearances) {
    this.tables = tables;
    this.vectors = vectors;
    this.audit = audit;
    this.clearances = clearances;
  }

  /// Leaves out what is not cleared now, except for those who see all.
  List<FileEntry> of(Caller caller, List<DocumentRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> ids =
        rows.stream()
            .flatMap(row -> Stream.concat(row.revision().stream(), row.answering().stream()))
            .distinct()
            .toList();
    Map<String, Revision> revisions =
        tables.revisions().list(ids).stream()
            .collect(Collectors.toMap(Revision::id, Function.identity()));
    Map<String, Integer> embedded =
        vectors.countEmbedded(rows.stream().map(row -> row.id().value()).toList());
    return rows.stream()
        .map(
            row ->
                entry(
                    caller,
                    row,
                    row.revision().flatMap(id -> Optional.ofNullable(revisions.get(id))),
                    stillAnswering(row).flatMap(id -> Optional.ofNullable(revisions.get(id))),
                    embedded.getOrDefault(row.id().value(), 0)))
        .filter(e -> Rights.seesAll(caller) || e.audiences().contains(caller.audience()))
        .toList();
  }

  /// What answers beside a state that says nothing of it.
  private static Optional<String> stillAnswering(DocumentRow row) {
    return switch (row.state()) {
      case WAITING, FAILED, PAUSED, CANCELLED -> row.answering();
      case PARSING, READY, HELD -> Optional.empty();
    };
  }

  private FileEntry entry(
      Caller caller,
      DocumentRow row,
      Optional<Revision> revision,
      Optional<Revision> still,
      int embedded) {
    Set<Audience> audiences =
        row.answering().isPresent() && revision.isPresent()
            ? clearances.listAudiences(revision.get().sha256()).stream()
                .filter(audience -> audience == Audience.STAFF || row.published())
                .collect(Collectors.toUnmodifiableSet())
            : Set.of();
    return new FileEntry(
        row.id(),
        row.collection(),
        audit.name(row.path(), caller),
        row.sha256(),
        row.state(),
        row.failure(),
        row.detail().map(detail -> audit.name(detail, caller)),
        still.map(Revision::created),
        row.bytes(),
        revision.map(Revision::passages).orElse(0),
        embedded,
        audiences,
        revision.map(it -> it.label().origin()).orElse(Origin.UNLABELLED),
        row.changed());
  }
}
