package dev.suiren.library.internal;

import dev.suiren.kernel.Job;
import dev.suiren.library.DocumentId;
import dev.suiren.library.internal.SearchIndex.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Brings the index up to date with every file whose entries changed, many at one commit; whoever
/// comes first does the work of all. A file is ready only after its entries are durable.
final class IndexJob implements Job {
  static final String NAME = "library.index";
  private static final int FILES_AT_ONCE = 64;

  private final Tables tables;
  private final Entries entries;
  private final Screening screening;
  private final SearchIndex index;
  private final Runnable drained;
  private final ReentrantLock alone = new ReentrantLock();

  /// @param drained is told whenever the index holds all there is
  IndexJob(
      Tables tables, Entries entries, Screening screening, SearchIndex index, Runnable drained) {
    this.tables = tables;
    this.entries = entries;
    this.screening = screening;
    this.index = index;
    this.drained = drained;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String subject) {
    alone.lock();
    try {
      List<DocumentRow> batch = tables.documents().listUnindexed(FILES_AT_ONCE);
      while (!batch.isEmpty()) {
        write(batch);
        batch = tables.documents().listUnindexed(FILES_AT_ONCE);
      }
      drained.run();
    } finally {
      alone.unlock();
    }
  }

  private void write(List<DocumentRow> batch) {
    long epoch = screening.epoch();
    long losses = index.losses();
    List<Written> written = new ArrayList<>();
    for (DocumentRow row : batch) {
      List<Entry> wanted = entries.of(row);
      index.deleteDocument(row.id().value());
      index.put(wanted);
      written.add(new Written(row, Entries.fingerprint(wanted), wanted.size()));
    }
    index.refresh();
    index.commit();
    tables.db().inTransaction(() -> note(written, epoch, losses));
    takeBack(written);
  }

  /// What was masked by an older policy, or got lost meanwhile, is written once more.
  private void note(List<Written> written, long epoch, long losses) {
    if (screening.epoch() == epoch && index.losses() == losses) {
      written.forEach(w -> tables.progress().indexed(w.row(), w.hash(), w.entries()));
    }
  }

  /// What was deleted meanwhile may have left the index before it was written.
  private void takeBack(List<Written> written) {
    List<DocumentId> gone =
        written.stream()
            .map(w -> w.row().id())
            .filter(id -> tables.documents().find(id).isEmpty())
            .toList();
    if (!gone.isEmpty()) {
      gone.forEach(id -> index.deleteDocument(id.value()));
      index.refresh();
      index.commit();
    }
  }

  private record Written(DocumentRow row, String hash, int entries) {}
}
