package dev.suiren.library.internal;

import dev.suiren.kernel.Job;
import dev.suiren.kernel.Jobs;
import dev.suiren.library.FileState;
import dev.suiren.library.internal.DocumentRow.Ticket;
import dev.suiren.library.internal.SqlRevisions.Revision;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import java.util.List;
import java.util.Optional;

/// Screens every revision again after the policy changed: what no longer passes leaves the index at
/// once, what now passes comes into it. Until a revision's turn nobody reads it, since a clearance
/// holds for one epoch only.
final class RescreenJob implements Job {
  static final String NAME = "library.rescreen";
  private static final int REVISIONS_AT_ONCE = 50;

  private final Tables tables;
  private final Jobs jobs;
  private final Screening screening;
  private final Entries entries;

  RescreenJob(Tables tables, Jobs jobs, Screening screening, Entries entries) {
    this.tables = tables;
    this.jobs = jobs;
    this.screening = screening;
    this.entries = entries;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String subject) {
    long epoch = screening.epoch();
    String after = "";
    List<Revision> some = tables.revisions().listUnscreened(epoch, after, REVISIONS_AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(this::screen);
      after = some.getLast().id();
      some = tables.revisions().listUnscreened(epoch, after, REVISIONS_AT_ONCE);
    }
  }

  private void screen(Revision revision) {
    Optional<DocumentRow> row = tables.documents().find(revision.document());
    Optional<CollectionRow> collection =
        row.flatMap(r -> tables.collections().find(r.collection()));
    if (collection.isPresent()) {
      screen(revision, row.get(), collection.get().space());
    }
  }

  private void screen(Revision revision, DocumentRow row, SpaceId space) {
    String text = tables.revisions().text(revision.id());
    Screening.Screened staff = screening.inspect(text, row.path(), Audience.STAFF);
    boolean stillPublic = false;
    if (row.published() && staff.passed()) {
      Screening.Screened outside = screening.inspect(text, row.path(), Audience.PUBLIC);
      screening.renew(revision.sha256(), Audience.PUBLIC, outside, Caller.system(space, NAME));
      stillPublic = outside.passed();
    }
    boolean published = stillPublic;
    tables.db().inTransaction(() -> note(revision, row, space, staff, published));
    reindexIfChanged(revision);
  }

  private void note(
      Revision revision,
      DocumentRow row,
      SpaceId space,
      Screening.Screened staff,
      boolean stillPublic) {
    tables.revisions().screened(revision.id(), staff.epoch());
    screening.renew(revision.sha256(), Audience.STAFF, staff, Caller.system(space, NAME));
    // The file as it is now: it may have been looked at again meanwhile, and nobody screens this
    // revision a second time.
    tables
        .documents()
        .find(row.id())
        .ifPresent(now -> decide(revision, now, space, staff, stillPublic || !row.published()));
  }

  private void decide(
      Revision revision,
      DocumentRow row,
      SpaceId space,
      Screening.Screened staff,
      boolean stillPublic) {
    Optional<String> id = Optional.of(revision.id());
    if (row.answering().equals(id) && staff.faulty()) {
      takeInAgain(row);
    } else if (row.answering().equals(id)) {
      noteAnswering(row, staff.passed(), stillPublic);
    } else if (row.state() == FileState.HELD && staff.passed() && row.revision().equals(id)) {
      screening.grant(revision.sha256(), Audience.STAFF, staff, Caller.system(space, NAME));
      tables.progress().pass(row.ticket(), revision.id());
      jobs.enqueue(IndexJob.NAME, tables.ids().next());
    }
  }

  /// Nobody could vouch for it: it leaves the answers and is read once more, to pass, to be held or
  /// to fail with a reason.
  private void takeInAgain(DocumentRow row) {
    tables.progress().withdraw(row.ticket());
    jobs.enqueue(IndexJob.NAME, tables.ids().next());
    Ticket ticket = tables.progress().redirect(row.id(), FileState.WAITING);
    jobs.enqueue(IngestJob.NAME, ticket.subject());
  }

  private void noteAnswering(DocumentRow row, boolean passed, boolean stillPublic) {
    if (!passed) {
      tables.progress().withdraw(row.ticket());
      jobs.enqueue(IndexJob.NAME, tables.ids().next());
    } else if (row.published() && !stillPublic) {
      tables.progress().publish(row.id(), false);
      jobs.enqueue(IndexJob.NAME, tables.ids().next());
    }
  }

  /// A term that is masked now changes what the index may hold, though the revision still passes.
  private void reindexIfChanged(Revision revision) {
    DocumentRow row = tables.documents().find(revision.document()).orElse(null);
    if (row == null || !row.answering().equals(Optional.of(revision.id()))) {
      return;
    }
    Optional<String> wanted = Optional.of(Entries.fingerprint(entries.of(row)));
    if (!row.fingerprint().equals(wanted)) {
      tables
          .db()
          .inTransaction(
              () -> {
                tables.progress().outdate(row.ticket());
                jobs.enqueue(IndexJob.NAME, tables.ids().next());
              });
    }
  }
}
