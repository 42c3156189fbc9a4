package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One-time links, known by the hash of their secret.
final class SqlLinks {
  private final Db db;
  private final Ids ids;
  private final Clock clock;
  private final Duration validity;

  SqlLinks(Db db, Ids ids, Clock clock, Duration validity) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
    this.validity = validity;
  }

  String create(PersonId person) {
    Instant now = clock.instant();
    String secret = ids.nextSecret();
    db.sql("delete from sign_in_link where expires <= :now").param("now", Micros.of(now)).update();
    db.sql("insert into sign_in_link (hash, person, expires) values (:hash, :person, :expires)")
        .param("hash", Hash.of(secret))
        .param("person", person.value())
        .param("expires", Micros.of(now.plus(validity)))
        .update();
    return secret;
  }

  /// Uses the link up. Of several who try at once, the row's condition lets one through.
  Optional<PersonId> use(String secret) {
    return db.sql(
            """
            update sign_in_link set used = :now
            where hash = :hash and used is null and expires > :now
            returning person
            """)
        .param("now", Micros.of(clock.instant()))
        .param("hash", Hash.of(secret))
        .query((row, number) -> new PersonId(row.getString("person")))
        .optional();
  }

  void endAll(PersonId person) {
    db.sql("delete from sign_in_link where person = :person")
        .param("person", person.value())
        .update();
  }
}
