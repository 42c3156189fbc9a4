package dev.suiren.library.internal;

import dev.suiren.kernel.Jobs;
import dev.suiren.library.Failure;
import dev.suiren.library.internal.DocumentRow.Ticket;
import dev.suiren.library.internal.Reader.Read;
import dev.suiren.library.internal.SqlRevisions.Revision;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;

/// The steps that work on a file takes: each changes its row and orders the next job in one short
/// transaction, so that whatever dies, the file goes on from where it was.
final class Steps {
  private final Tables tables;
  private final Jobs jobs;
  private final Screening screening;

  Steps(Tables tables, Jobs jobs, Screening screening) {
    this.tables = tables;
    this.jobs = jobs;
    this.screening = screening;
  }

  /// False where the ticket is void.
  boolean begin(Ticket ticket) {
    return tables.progress().begin(ticket);
  }

  void fail(Ticket ticket, Failure failure, String detail) {
    tables
        .db()
        .inTransaction(
            () -> {
              int attempts = tables.failures().countAttempt(ticket);
              if (tables.failures().fail(ticket, failure, detail)) {
                jobs.enqueue(IndexJob.NAME, tables.ids().next());
                if (Attempts.goOn(failure, attempts)) {
                  tables.failures().again(ticket).ifPresent(next -> later(next, attempts));
                }
              }
            });
  }

  private void later(Ticket ticket, int attempts) {
    jobs.enqueue(IngestJob.NAME, ticket.subject(), Attempts.pause(attempts));
  }

  /// Says whether a fault of our own is to be tried again; if not, the file has failed by name.
  boolean survives(Ticket ticket) {
    int attempts = tables.db().inTransaction(() -> tables.failures().countAttempt(ticket));
    if (attempts < Attempts.MOST) {
      return true;
    }
    fail(ticket, Failure.BROKEN, "");
    return false;
  }

  /// Stores what was read; it answers if it passed, and is held if not.
  void finish(DocumentRow row, SpaceId space, Read.Screened read) {
    String id = read.known().map(Revision::id).orElseGet(tables.ids()::next);
    tables.db().inTransaction(() -> finish(row, space, read, id));
    if (read.screened().epoch() != screening.epoch()) {
      jobs.enqueue(RescreenJob.NAME, tables.ids().next());
    }
  }

  private void finish(DocumentRow row, SpaceId space, Read.Screened read, String id) {
    Ticket ticket = row.ticket();
    String sha256 = row.sha256().orElseThrow();
    boolean passed = read.screened().passed();
    SqlProgress progress = tables.progress();
    if (!(passed ? progress.pass(ticket, id) : progress.hold(ticket, id))) {
      return;
    }
    if (read.known().isEmpty()) {
      Revision revision =
          new Revision(
              id,
              row.id(),
              sha256,
              read.cut().leaves().size(),
              read.cut().passages().size(),
              read.screened().epoch(),
              tables.clock().instant(),
              read.cut().label());
      tables.revisions().insert(revision, read.cut().leaves(), row.bytes());
      tables.passages().insert(id, read.cut().passages());
    }
    tables.revisions().screened(id, read.screened().epoch());
    if (passed) {
      Caller by = Caller.system(space, IngestJob.NAME);
      screening.grant(sha256, Audience.STAFF, read.screened(), by);
    }
    jobs.enqueue(IndexJob.NAME, tables.ids().next());
  }
}
