package dev.suiren.library.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.internal.DocumentRow.Ticket;
import java.time.Clock;
import java.util.Optional;

/// The rows of files whose work broke off. As with `SqlProgress`, a void ticket changes nothing.
final class SqlFailures {
  private final Db db;
  private final Clock clock;

  SqlFailures(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Counts one more time that the work broke off; says how often in a row, 0 for a void ticket.
  int countAttempt(Ticket ticket) {
    return db.sql(
            """
            update library_document set attempts = attempts + 1
            where id = :id and generation = :generation and deleted = false
            returning attempts
            """)
        .param("id", ticket.document().value())
        .param("generation", ticket.generation())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /// What answered before goes on answering where the failure may pass.
  boolean fail(Ticket ticket, Failure failure, String detail) {
    return db.sql(
                """
                update library_document set state = 'FAILED', failure = :failure, detail = :detail,
                  published = (published and :passing = true),
                  fingerprint = case when answering is null or :passing = true then fingerprint
                    else null end,
                  answering = case when :passing = true then answering else null end,
                  changed = :now
                where id = :id and generation = :generation and deleted = false
                """)
            .param("failure", failure.name())
            .param("detail", detail.isBlank() ? null : detail)
            .param("passing", failure.passing())
            .param("now", now())
            .param("id", ticket.document().value())
            .param("generation", ticket.generation())
            .update()
        == 1;
  }

  /// The person wants it no more. What answered before the work began goes on answering; what the
  /// work brought does not, until it is tried again.
  Ticket cancel(DocumentId id) {
    return db.sql(
            """
            update library_document set state = 'CANCELLED', failure = null, detail = null,
              published = (published and parsed < generation),
              fingerprint = case when answering is null or parsed < generation then fingerprint
                else null end,
              answering = case when parsed < generation then answering else null end,
              generation = generation + 1, attempts = 0, changed = :now
            where id = :id and deleted = false
            returning id, generation
            """)
        .param("now", now())
        .param("id", id.value())
        .query((set, n) -> new Ticket(new DocumentId(set.getString(1)), set.getLong(2)))
        .single();
  }

  /// Lets a failed file be taken in once more by itself: the work so far becomes void.
  Optional<Ticket> again(Ticket ticket) {
    return db.sql(
            """
            update library_document set generation = generation + 1
            where id = :id and generation = :generation and deleted = false
            returning id, generation
            """)
        .param("id", ticket.document().value())
        .param("generation", ticket.generation())
        .query((set, n) -> new Ticket(new DocumentId(set.getString(1)), set.getLong(2)))
        .optional();
  }

  private long now() {
    return Micros.of(clock.instant());
  }
}
