package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sessions, known by the hash of their token.
final class SqlSessions {
  /// Being used is written down at most this often, so that reading pages does not write.
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Db db;
  private final Ids ids;
  private final Clock clock;
  private final Duration idle;
  private final Duration longest;

  SqlSessions(Db db, Ids ids, Clock clock, Duration idle, Duration longest) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
    this.idle = idle;
    this.longest = longest;
  }

  String open(PersonId person) {
    return open(person, false);
  }

  String openFromLink(PersonId person) {
    return open(person, true);
  }

  private String open(PersonId person, boolean byLink) {
    Instant now = clock.instant();
    String token = ids.nextSecret();
    db.sql("delete from session where created <= :oldest or seen <= :idle")
        .param("oldest", Micros.of(now.minus(longest)))
        .param("idle", Micros.of(now.minus(idle)))
        .update();
    db.sql(
            """
            insert into session (hash, person, created, seen, by_link)
            values (:hash, :person, :now, :now, :by_link)
            """)
        .param("by_link", byLink)
        .param("hash", Hash.of(token))
        .param("person", person.value())
        .param("now", Micros.of(now))
        .update();
    return token;
  }

  Optional<Caller> find(String token) {
    Instant now = clock.instant();
    String hash = Hash.of(token);
    Optional<Seen> found =
        db.sql(
                """
                select s.seen, %s from session s join person p on p.id = s.person
                where s.hash = :hash and s.created > :oldest and s.seen > :idle
                """
                    .formatted(PersonRow.COLUMNS))
            .param("hash", hash)
            .param("oldest", Micros.of(now.minus(longest)))
            .param("idle", Micros.of(now.minus(idle)))
            .query(
                (row, number) ->
                    new Seen(PersonRow.read(row), Micros.toInstant(row.getLong("seen"))))
            .optional();
    found
        .filter(seen -> !seen.at().plus(SEEN_STEP).isAfter(now))
        .ifPresent(seen -> touch(hash, now));
    return found.map(seen -> seen.person().person(db));
  }

  /// Whether this is a session of the person's that began with a link a moment ago.
  boolean isFreshFromLink(String token, PersonId person) {
    return db.sql(
            """
            select hash from session
            where hash = :hash and person = :person and by_link = true and created > :since
            """)
        .param("hash", Hash.of(token))
        .param("person", person.value())
        .param("since", Micros.of(clock.instant().minus(FRESH)))
        .query(String.class)
        .optional()
        .isPresent();
  }

  private void touch(String hash, Instant now) {
    db.sql("update session set seen = :now where hash = :hash and seen < :now")
        .param("now", Micros.of(now))
        .param("hash", hash)
        .update();
  }

  void end(String token) {
    db.sql("delete from session where hash = :hash").param("hash", Hash.of(token)).update();
  }

  void endAll(PersonId person) {
    db.sql("delete from session where person = :person").param("person", person.value()).update();
  }

  private record Seen(PersonRow person, Instant at) {}
}
