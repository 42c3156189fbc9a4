package dev.suiren.library.internal;

import dev.suiren.kernel.Job;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import java.util.List;

/// Takes away what was derived from a deleted file or collection: first all of its index entries,
/// then passages, leaves, revisions, vectors, and originals that nobody else uses.
final class RemoveJob implements Job {
  static final String NAME = "library.remove";

  /// The subject that sweeps all originals nobody uses, left over when a process died.
  static final String LEFTOVERS = "originals:";

  private final Tables tables;
  private final Originals originals;
  private final SearchIndex index;
  private final Remains remains;

  RemoveJob(Tables tables, Originals originals, SearchIndex index, Remains remains) {
    this.tables = tables;
    this.originals = originals;
    this.index = index;
    this.remains = remains;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String subject) {
    String id = subject.substring(subject.indexOf(':') + 1);
    if (subject.equals(LEFTOVERS)) {
      remains.sweep(originals.list());
    } else if (subject.startsWith("collection:")) {
      removeCollection(new CollectionId(id));
    } else {
      removeDocument(new DocumentId(id));
    }
  }

  private void removeCollection(CollectionId collection) {
    durably(() -> index.deleteCollection(collection.value()));
    List<DocumentId> left = tables.documents().listAll(collection);
    while (!left.isEmpty()) {
      remains.remove(left);
      left = tables.documents().listAll(collection);
    }
    tables.db().inTransaction(() -> tables.collections().remove(collection));
  }

  private void removeDocument(DocumentId document) {
    durably(() -> index.deleteDocument(document.value()));
    remains.remove(List.of(document));
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
}
