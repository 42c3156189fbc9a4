package dev.suiren.library.internal;

import dev.suiren.kernel.Job;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.internal.SqlRevisions.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Takes away what was derived from a deleted file or collection: index entries, passages, leaves,
/// revisions, and originals that nobody else uses. One short transaction for each revision.
final class RemoveJob implements Job {
  static final String NAME = "library.remove";

  /// The subject that sweeps all originals nobody uses, left over when a process died.
  static final String LEFTOVERS = "originals:";

  private static final int FILES_AT_ONCE = 100;

  private final Tables tables;
  private final Originals originals;
  private final SearchIndex index;
  private final Forgetting vectors;

  RemoveJob(Tables tables, Originals originals, SearchIndex index, Forgetting vectors) {
    this.tables = tables;
    this.originals = originals;
    this.index = index;
    this.vectors = vectors;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String subject) {
    String id = subject.substring(subject.indexOf(':') + 1);
    if (subject.equals(LEFTOVERS)) {
      originals.list().forEach(this::sweep);
    } else if (subject.startsWith("collection:")) {
      removeCollection(new CollectionId(id));
    } else {
      removeDocument(new DocumentId(id));
    }
  }

  private void removeCollection(CollectionId collection) {
    durably(() -> index.deleteCollection(collection.value()));
    List<DocumentId> some;
    do {
      some = tables.documents().listAll(collection, FILES_AT_ONCE);
      some.forEach(this::removeRows);
    } while (!some.isEmpty());
    tables.db().inTransaction(() -> tables.collections().remove(collection));
  }

  private void removeDocument(DocumentId document) {
    durably(() -> index.deleteDocument(document.value()));
    removeRows(document);
  }

  /// Once more where the index was opened anew between the deletion and its commit.
  private void durably(Runnable deletion) {
    long losses;
    do {
      losses = index.losses();
      deletion.run();
      index.refresh();
      index.commit();
    } while (index.losses() != losses);
  }

  private void removeRows(DocumentId document) {
    Set<String> bytes = new TreeSet<>();
    tables.documents().findBytes(document).ifPresent(bytes::add);
    for (Revision revision : tables.revisions().list(document)) {
      bytes.add(revision.sha256());
      vectors.forget(revision.id());
      tables.db().inTransaction(() -> tables.revisions().remove(revision.id()));
    }
    tables.progress().forget(document);
    bytes.forEach(this::sweep);
  }

  private void sweep(String sha256) {
    try {
      originals.sweep(sha256, () -> tables.revisions().isUsed(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
