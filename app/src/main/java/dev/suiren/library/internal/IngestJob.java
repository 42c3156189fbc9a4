package dev.suiren.library.internal;

import dev.suiren.kernel.DiskFull;
import dev.suiren.kernel.Job;
import dev.suiren.library.Failure;
import dev.suiren.library.internal.DocumentRow.Ticket;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one file from its bytes to a parsed and screened revision.
final class IngestJob implements Job {
  static final String NAME = "library.ingest";

  private static final Logger LOG = LoggerFactory.getLogger(IngestJob.class);

  private final Tables tables;
  private final Steps steps;
  private final FolderFiles folders;
  private final Reader reader;
  private final int parallel;

  IngestJob(Tables tables, Steps steps, FolderFiles folders, Reader reader, int parallel) {
    this.tables = tables;
    this.steps = steps;
    this.folders = folders;
    this.reader = reader;
    this.parallel = parallel;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int parallel() {
    return parallel;
  }

  @Override
  public void run(String subject) {
    Ticket ticket = Ticket.parse(subject);
    Optional<DocumentRow> row = tables.documents().find(ticket);
    Optional<CollectionRow> collection =
        row.flatMap(r -> tables.collections().find(r.collection()));
    if (collection.isEmpty() || !steps.begin(ticket)) {
      return;
    }
    try {
      if (collection.get().folder().isPresent() && !folders.fetch(row.get(), collection.get())) {
        return;
      }
      tables.documents().find(ticket).ifPresent(fetched -> read(fetched, collection.get()));
    } catch (IOException e) {
      steps.fail(ticket, failure(e), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (DiskFull.is(e)) {
        steps.fail(ticket, Failure.DISK_FULL, "");
      } else if (steps.survives(ticket)) {
        throw e;
      } else {
        LOG.error(
            "file {} broke the library again and again: {}",
            ticket.document().value(),
            e.getClass().getName());
      }
    }
  }

  private void read(DocumentRow row, CollectionRow collection) {
    switch (reader.read(row)) {
      case Reader.Read.Screened screened -> steps.finish(row, collection.space(), screened);
      case Reader.Read.Unreadable unreadable ->
          steps.fail(row.ticket(), unreadable.failure(), unreadable.detail());
    }
  }

  private static Failure failure(IOException e) {
    if (DiskFull.is(e)) {
      return Failure.DISK_FULL;
    }
    return e instanceof Originals.TooLarge ? Failure.TOO_LARGE : Failure.NOT_READABLE;
  }
}
