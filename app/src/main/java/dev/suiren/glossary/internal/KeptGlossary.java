package dev.suiren.glossary.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.glossary.Entry;
import dev.suiren.glossary.EntryId;
import dev.suiren.glossary.Flaw;
import dev.suiren.glossary.Folded;
import dev.suiren.glossary.Glossary;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The entries in the database, reviewed on their way in and out.
final class KeptGlossary implements Glossary {
  private static final int MOST_LISTED = 1_000;

  private final Db db;
  private final SqlGlossary rows;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;
  private final Form form;
  private final Imports imports;

  KeptGlossary(Db db, Ids ids, Clock clock, Audit audit) {
    this.db = db;
    this.rows = new SqlGlossary(db);
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
    this.form = new Form(audit);
    this.imports = new Imports(db, rows, ids, clock, form);
  }

  private static void requireStaff(Caller caller) {
    if (caller.audience() != Audience.STAFF) {
      throw new ProblemException(Problem.NOT_FOUND, "there is no glossary here");
    }
  }

  private static void requireWriter(Caller caller) {
    requireStaff(caller);
    caller.require(Role.EDITOR);
  }

  @Override
  public Listing list(Caller caller, String search, int offset, int limit) {
    requireStaff(caller);
    int most = Math.clamp(limit, 1, MOST_LISTED);
    return new Listing(
        entries(caller, search, Math.max(0, offset), most), rows.count(caller.space(), search));
  }

  @Override
  public List<Entry> listAll(Caller caller) {
    requireStaff(caller);
    return entries(caller, "", 0, Integer.MAX_VALUE);
  }

  private List<Entry> entries(Caller caller, String search, int offset, int limit) {
    return rows.list(caller.space(), search, offset, limit).parallelStream()
        .map(row -> entry(row, caller))
        .toList();
  }

  @Override
  public Optional<Entry> find(Caller caller, String term) {
    requireStaff(caller);
    return rows.findByTerm(caller.space(), Folded.line(term)).map(row -> entry(row, caller));
  }

  private Entry entry(EntryRow row, Caller caller) {
    Draft draft = row.draft();
    Cleared<String> term = audit.name(draft.term(), caller);
    List<Cleared<String>> names =
        draft.names().stream().map(name -> audit.name(name, caller)).toList();
    Cleared<String> note = audit.name(draft.note(), caller);
    boolean whole =
        term.value().equals(draft.term())
            && names.stream().map(Cleared::value).toList().equals(draft.names())
            && note.value().equals(draft.note());
    return new Entry(row.id(), term, names, note, Micros.toInstant(row.changedMicros()), whole);
  }

  @Override
  public Saving add(Caller caller, Draft typed) {
    requireWriter(caller);
    EntryRow row = row(new EntryId(ids.next()), typed);
    return saving(
        caller,
        row,
        () -> {
          if (rows.count(caller.space(), "") >= Imports.MOST_ENTRIES) {
            return new Saving.Refused(Flaw.FULL);
          }
          rows.insert(caller.space(), row);
          return new Saving.Saved(row.id());
        });
  }

  @Override
  public Saving change(Caller caller, EntryId id, Draft typed) {
    requireWriter(caller);
    EntryRow row = row(id, typed);
    return saving(
        caller,
        row,
        () -> {
          if (rows.update(caller.space(), row) == 0) {
            throw notFound();
          }
          return new Saving.Saved(id);
        });
  }

  private EntryRow row(EntryId id, Draft typed) {
    return new EntryRow(id, Form.tidy(typed), Micros.of(clock.instant()));
  }

  private Saving saving(Caller caller, EntryRow row, Supplier<Saving> write) {
    Optional<Flaw> flaw = form.flaw(row.draft());
    if (flaw.isPresent()) {
      return new Saving.Refused(flaw.get());
    }
    return db.inTransaction(
        () -> {
          rows.raiseVersion(caller.space());
          boolean taken =
              rows.findByTerm(caller.space(), row.termFolded())
                  .filter(other -> !other.id().equals(row.id()))
                  .isPresent();
          return taken ? new Saving.Refused(Flaw.TAKEN) : write.get();
        });
  }

  @Override
  public void remove(Caller caller, EntryId id) {
    requireWriter(caller);
    db.inTransaction(
        () -> {
          rows.raiseVersion(caller.space());
          if (rows.delete(caller.space(), id) == 0) {
            throw notFound();
          }
        });
  }

  @Override
  public Importing importCsv(Caller caller, byte[] file) {
    requireWriter(caller);
    return imports.take(caller.space(), file);
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such entry");
  }
}
