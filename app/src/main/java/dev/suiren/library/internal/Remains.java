package dev.suiren.library.internal;

import dev.suiren.library.DocumentId;
import dev.suiren.library.RevisionsRemoved;
import dev.suiren.library.internal.SqlRevisions.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What deleted files leave in SQL and on the disk, taken away many at once in short transactions.
/// Repeated after a break, it does what is left to do.
final class Remains {
  private static final int FILES_AT_ONCE = 200;
  private static final int PASSAGES_AT_ONCE = 2_000;

  private final Tables tables;
  private final Originals originals;
  private final Forgetting forgetting;
  private final SqlVectors vectors;
  private final Consumer<RevisionsRemoved> news;

  Remains(
      Tables tables,
      Originals originals,
      Forgetting forgetting,
      SqlVectors vectors,
      Consumer<RevisionsRemoved> news) {
    this.tables = tables;
    this.originals = originals;
    this.forgetting = forgetting;
    this.vectors = vectors;
    this.news = news;
  }

  void remove(List<DocumentId> documents) {
    Portions.of(documents, FILES_AT_ONCE).forEach(this::removeSome);
  }

  private void removeSome(List<DocumentId> documents) {
    Set<String> bytes = new TreeSet<>(tables.documents().listBytes(documents));
    List<Revision> some = new ArrayList<>();
    int passages = 0;
    for (Revision revision : tables.revisions().listOf(documents)) {
      bytes.add(revision.sha256());
      some.add(revision);
      passages += revision.passages();
      if (passages >= PASSAGES_AT_ONCE || some.size() >= FILES_AT_ONCE) {
        removeRevisions(some);
        some.clear();
        passages = 0;
      }
    }
    removeRevisions(some);
    tables.progress().forget(documents);
    sweep(bytes);
  }

  private void removeRevisions(List<Revision> revisions) {
    if (revisions.isEmpty()) {
      return;
    }
    Set<String> keys = forgetting.keys(revisions);
    List<String> ids = revisions.stream().map(Revision::id).toList();
    tables
        .db()
        .inTransaction(
            () -> {
              tables.revisions().remove(ids);
              vectors.forget(keys);
              news.accept(new RevisionsRemoved(ids));
            });
  }

  /// Removes those originals that nobody uses.
  void sweep(Collection<String> sha256s) {
    for (List<String> some : Portions.of(List.copyOf(sha256s), FILES_AT_ONCE)) {
      try {
        originals.sweep(some, tables.revisions()::listUsed);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
