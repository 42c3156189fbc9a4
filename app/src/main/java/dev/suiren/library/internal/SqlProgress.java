package dev.suiren.library.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.FileState;
import dev.suiren.library.internal.DocumentRow.Ticket;
import java.time.Clock;
import java.util.Collection;

/*
 * Each method is one step of a file's way. A step that continues earlier work names its ticket and
 * changes nothing once another generation has begun, so that work ordered before is void. A step
 * that orders something new returns the new ticket.
 */
/// The rows of files, as they change; each change belongs into one transaction with the job that
/// follows from it.
final class SqlProgress {
  private final Db db;
  private final Clock clock;

  SqlProgress(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Makes a file, or gives an existing one new bytes; the old revision answers until the new one
  /// is ready.
  Ticket submit(DocumentId fresh, CollectionId collection, String path, FileState state) {
    return db.sql(
            """
            insert into library_document (id, collection, path, state, generation, parsed, bytes,
              seen_bytes, seen_micros, published, entries, fingerprint, deleted, changed)
            values (:id, :collection, :path, :state, 1, 0, 0, -1, 0, false, 0, '', false, :now)
            on conflict (collection, path) where deleted = false do update set
              state = excluded.state, failure = null, detail = null, attempts = 0,
              generation = library_document.generation + 1, changed = excluded.changed
            returning id, generation
            """)
        .param("id", fresh.value())
        .param("collection", collection.value())
        .param("path", path)
        .param("state", state.name())
        .param("now", now())
        .query((set, n) -> new Ticket(new DocumentId(set.getString(1)), set.getLong(2)))
        .single();
  }

  /// A file that was public and now has other bytes is public no longer; the index has to follow.
  boolean unpublish(Ticket ticket, String sha256) {
    return db.sql(
                """
                update library_document set published = false, fingerprint = null
                where id = :id and generation = :generation and deleted = false
                  and published = true and (sha256 is null or sha256 <> :sha256)
                """)
            .param("sha256", sha256)
            .param("id", ticket.document().value())
            .param("generation", ticket.generation())
            .update()
        == 1;
  }

  /// Notes which bytes the file now has.
  boolean takeBytes(Ticket ticket, String sha256, long bytes) {
    return db.sql(
                """
                update library_document set sha256 = :sha256, bytes = :bytes
                where id = :id and generation = :generation and deleted = false
                """)
            .param("sha256", sha256)
            .param("bytes", bytes)
            .param("id", ticket.document().value())
            .param("generation", ticket.generation())
            .update()
        == 1;
  }

  /// Ends the work at once where the bytes are those that answer.
  boolean unchanged(Ticket ticket, String sha256) {
    return db.sql(
                """
                update library_document set state = 'READY', failure = null, detail = null, attempts = 0
                where id = :id and generation = :generation and deleted = false
                  and sha256 = :sha256
                  and exists (select 1 from library_revision r
                    where r.id = library_document.answering and r.sha256 = :sha256)
                """)
            .param("id", ticket.document().value())
            .param("generation", ticket.generation())
            .param("sha256", sha256)
            .update()
        == 1;
  }

  void pauseAll(CollectionId collection) {
    db.sql(
            """
            update library_document set state = 'PAUSED', generation = generation + 1
            where collection = ? and state in ('WAITING', 'PARSING') and deleted = false
            """)
        .param(collection.value())
        .update();
  }

  /// Notes what a watched file looked like when it was found changed.
  void see(Ticket ticket, Folder.Stat stat) {
    db.sql(
            """
            update library_document set seen_bytes = :bytes, seen_micros = :micros, seen_key = :key
            where id = :id
            """)
        .param("bytes", stat.bytes())
        .param("micros", stat.micros())
        .param("key", stat.key().orElse(null))
        .param("id", ticket.document().value())
        .update();
  }

  /// Notes which file it is that was read before.
  void noteKey(DocumentId id, String key) {
    db.sql("update library_document set seen_key = ? where id = ?")
        .params(key, id.value())
        .update();
  }

  boolean begin(Ticket ticket) {
    return db.sql(
                """
                update library_document set state = 'PARSING', changed = :now
                where id = :id and generation = :generation and deleted = false
                  and (state in ('WAITING', 'PARSING') or (state = 'FAILED' and attempts > 0))
                """)
            .param("now", now())
            .param("id", ticket.document().value())
            .param("generation", ticket.generation())
            .update()
        == 1;
  }

  /// The revision passed: it answers from now on, and is ready once the index has it.
  boolean pass(Ticket ticket, String revision) {
    return db.sql(
                """
                update library_document set state = 'PARSING', revision = :revision,
                  answering = :revision, parsed = generation, fingerprint = null, failure = null,
                  detail = null, attempts = 0, changed = :now
                where id = :id and generation = :generation and deleted = false
                """)
            .param("revision", revision)
            .param("now", now())
            .param("id", ticket.document().value())
            .param("generation", ticket.generation())
            .update()
        == 1;
  }

  /// The revision did not pass: nothing of the file answers.
  boolean hold(Ticket ticket, String revision) {
    return db.sql(
                """
                update library_document set state = 'HELD', revision = :revision, answering = null,
                  published = false, failure = null, detail = null, attempts = 0,
                  fingerprint = case when answering is null then fingerprint else null end,
                  changed = :now
                where id = :id and generation = :generation and deleted = false
                """)
            .param("revision", revision)
            .param("now", now())
            .param("id", ticket.document().value())
            .param("generation", ticket.generation())
            .update()
        == 1;
  }

  /// The index holds exactly what answers; a parsed file is ready with that.
  boolean indexed(DocumentRow row, String fingerprint, int entries) {
    return db.sql(
                """
                update library_document set fingerprint = :fingerprint, entries = :entries,
                  state = case when state = 'PARSING' and parsed = generation and revision = answering
                    then 'READY' else state end
                where id = :id and generation = :generation and published = :published
                  and coalesce(answering, '') = :answering and deleted = false
                """)
            .param("fingerprint", fingerprint)
            .param("entries", entries)
            .param("id", row.id().value())
            .param("generation", row.generation())
            .param("published", row.published())
            .param("answering", row.answering().orElse(""))
            .update()
        == 1;
  }

  /// Orders something else for a file: work under way becomes void.
  Ticket redirect(DocumentId id, FileState state) {
    return db.sql(
            """
            update library_document set state = :state, failure = null, detail = null, attempts = 0,
              generation = generation + 1, changed = :now
            where id = :id and deleted = false
            returning id, generation
            """)
        .param("state", state.name())
        .param("now", now())
        .param("id", id.value())
        .query((set, n) -> new Ticket(new DocumentId(set.getString(1)), set.getLong(2)))
        .single();
  }

  /// Clears for the public or withdraws it; the index has to follow.
  void publish(DocumentId id, boolean published) {
    db.sql(
            """
            update library_document set published = ?, fingerprint = null
            where id = ? and deleted = false
            """)
        .params(published, id.value())
        .update();
  }

  /// The revision that answers passes no longer; work on a newer one goes on.
  void withdraw(Ticket ticket) {
    db.sql(
            """
            update library_document set answering = null, published = false, fingerprint = null,
              state = case when state = 'READY' then 'HELD' else state end, changed = ?
            where id = ? and generation = ? and deleted = false
            """)
        .params(now(), ticket.document().value(), ticket.generation())
        .update();
  }

  /// Says that the entries in the index are no longer the right ones.
  boolean outdate(Ticket ticket) {
    return db.sql(
                """
                update library_document set fingerprint = null
                where id = ? and generation = ? and deleted = false
                """)
            .params(ticket.document().value(), ticket.generation())
            .update()
        == 1;
  }

  void outdateAll() {
    db.sql("update library_document set fingerprint = null where answering is not null").update();
  }

  /// The last trace of deleted files.
  void forget(Collection<DocumentId> documents) {
    db.sql("delete from library_document where id in (:ids)")
        .param("ids", documents.stream().map(DocumentId::value).toList())
        .update();
  }

  void delete(DocumentId id) {
    db.sql("update library_document set deleted = true, generation = generation + 1 where id = ?")
        .param(id.value())
        .update();
  }

  void deleteAll(CollectionId collection) {
    db.sql(
            """
            update library_document set deleted = true, generation = generation + 1
            where collection = ? and deleted = false
            """)
        .param(collection.value())
        .update();
  }

  private long now() {
    return Micros.of(clock.instant());
  }
}
