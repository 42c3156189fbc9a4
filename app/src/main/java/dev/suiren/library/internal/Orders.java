package dev.suiren.library.internal;

import dev.suiren.kernel.Jobs;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Ledger;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.FileState;
import dev.suiren.library.internal.DocumentRow.Ticket;
import dev.suiren.people.Caller;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What people and folders order for files: each order makes earlier work void and enqueues its
/// own, in one transaction, and ends what is being parsed for nothing. Rights were checked before.
final class Orders {
  private static final int FILES_AT_ONCE = 200;
  private static final int KEYS_AT_ONCE = 2_000;

  private final Tables tables;
  private final Jobs jobs;
  private final Originals originals;
  private final Parsers parsers;
  private final Ledger ledger;

  Orders(Tables tables, Jobs jobs, Originals originals, Parsers parsers, Ledger ledger) {
    this.tables = tables;
    this.jobs = jobs;
    this.originals = originals;
    this.parsers = parsers;
    this.ledger = ledger;
  }

  /// A file that hangs would else keep the parser from all others until its time is over.
  private void endVoidWork() {
    parsers.end(ticket -> tables.documents().find(ticket).isEmpty());
  }

  /// New bytes for a path; the bytes that answer already change nothing.
  DocumentId add(CollectionRow collection, String path, Originals.Draft draft) throws IOException {
    DocumentId document =
        originals.keep(
            draft,
            () ->
                tables
                    .db()
                    .inTransaction(
                        () -> {
                          Ticket ticket = submit(collection.id(), path);
                          if (!tables.progress().unchanged(ticket, draft.sha256())) {
                            takeBytes(ticket, draft);
                            jobs.enqueue(IngestJob.NAME, ticket.subject());
                          }
                          return ticket.document();
                        }));
    endVoidWork();
    return document;
  }

  /// Notes which bytes the file now has; no editor cleared those for the public.
  boolean takeBytes(Ticket ticket, Originals.Draft draft) {
    if (tables.progress().unpublish(ticket, draft.sha256())) {
      jobs.enqueue(IndexJob.NAME, tables.ids().next());
    }
    return tables.progress().takeBytes(ticket, draft.sha256(), draft.bytes());
  }

  /// Files of a watched folder that are new or look different.
  void addSeen(CollectionId collection, Map<String, Folder.Stat> files) {
    List<String> paths = files.keySet().stream().sorted().toList();
    for (int at = 0; at < paths.size(); at += FILES_AT_ONCE) {
      List<String> some = paths.subList(at, Math.min(at + FILES_AT_ONCE, paths.size()));
      tables.db().inTransaction(() -> some.forEach(p -> addSeen(collection, p, files.get(p))));
    }
    if (!paths.isEmpty()) {
      endVoidWork();
    }
  }

  private void addSeen(
      CollectionId collection, String path, Folder.@org.jspecify.annotations.Nullable Stat stat) {
    if (stat != null) {
      Ticket ticket = submit(collection, path);
      tables.progress().see(ticket, stat);
      jobs.enqueue(IngestJob.NAME, ticket.subject());
    }
  }

  /// Which files of a watched folder those are that were read before.
  void noteKeys(Map<DocumentId, String> keys) {
    List<DocumentId> ids = List.copyOf(keys.keySet());
    for (int at = 0; at < ids.size(); at += KEYS_AT_ONCE) {
      List<DocumentId> some = ids.subList(at, Math.min(at + KEYS_AT_ONCE, ids.size()));
      tables.db().inTransaction(() -> some.forEach(id -> noteKey(id, keys.get(id))));
    }
  }

  private void noteKey(DocumentId id, @org.jspecify.annotations.Nullable String key) {
    if (key != null) {
      tables.progress().noteKey(id, key);
    }
  }

  private Ticket submit(CollectionId collection, String path) {
    return tables
        .progress()
        .submit(new DocumentId(tables.ids().next()), collection, path, waiting(collection));
  }

  private FileState waiting(CollectionId collection) {
    boolean paused =
        tables.collections().find(collection).filter(CollectionRow::paused).isPresent();
    return paused ? FileState.PAUSED : FileState.WAITING;
  }

  void retry(DocumentRow row) {
    tables
        .db()
        .inTransaction(
            () -> {
              Ticket ticket = tables.progress().redirect(row.id(), waiting(row.collection()));
              jobs.enqueue(IngestJob.NAME, ticket.subject());
            });
  }

  void cancel(DocumentRow row) {
    tables
        .db()
        .inTransaction(
            () -> {
              tables.failures().cancel(row.id());
              jobs.cancel(IngestJob.NAME, row.ticket().subject());
              jobs.enqueue(IndexJob.NAME, tables.ids().next());
            });
    endVoidWork();
  }

  void pause(CollectionId collection) {
    tables
        .db()
        .inTransaction(
            () -> {
              tables.collections().pause(collection, true);
              tables.progress().pauseAll(collection);
            });
    endVoidWork();
  }

  void resume(CollectionId collection) {
    tables.collections().pause(collection, false);
    resumePaused(collection);
  }

  /// Also finishes, at a start, what a resume had begun.
  void resumePaused(CollectionId collection) {
    List<DocumentRow> paused;
    do {
      paused = tables.documents().listInState(collection, FileState.PAUSED, FILES_AT_ONCE);
      List<DocumentRow> some = paused;
      tables.db().inTransaction(() -> some.forEach(this::retry));
    } while (paused.size() == FILES_AT_ONCE);
  }

  void publish(DocumentRow row, boolean published) {
    tables
        .db()
        .inTransaction(
            () -> {
              tables.progress().publish(row.id(), published);
              jobs.enqueue(IndexJob.NAME, tables.ids().next());
            });
  }

  /// Invisible at once; what was derived from it goes by a job. Somebody removes a file, which the
  /// ledger takes down.
  void remove(DocumentId document, Caller by) {
    remove(document, () -> ledger.record(removed("document:" + document.value(), by)));
  }

  private static Deed removed(String what, Caller by) {
    return Deed.of(Deed.Kind.DELETED, what).by(by);
  }

  void remove(DocumentId document) {
    remove(document, () -> {});
  }

  private void remove(DocumentId document, Runnable alongside) {
    tables
        .db()
        .inTransaction(
            () -> {
              tables.progress().delete(document);
              jobs.enqueue(RemoveJob.NAME, "document:" + document.value());
              alongside.run();
            });
    endVoidWork();
  }

  void remove(CollectionId collection, Caller by) {
    tables
        .db()
        .inTransaction(
            () -> {
              tables.collections().markDeleted(collection);
              tables.progress().deleteAll(collection);
              jobs.enqueue(RemoveJob.NAME, "collection:" + collection.value());
              ledger.record(removed("collection:" + collection.value(), by));
            });
    endVoidWork();
  }
}
