package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// API keys, known by the hash of their text.
final class SqlApiKeys implements ApiKeys {
  private static final String MARK = "sk-suiren-";

  private final Db db;
  private final Ids ids;
  private final Clock clock;

  SqlApiKeys(Db db, Ids ids, Clock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String create(Caller caller, String name, Audience audience, Optional<Duration> validity) {
    PersonId maker = maker(caller);
    if (caller.audience().narrowedTo(audience) != audience) {
      throw new ProblemException(
          Problem.NOT_ALLOWED,
          "a key's audience cannot be wider than yours: " + caller.audience().word());
    }
    if (validity.filter(time -> !time.isPositive()).isPresent()) {
      throw new ProblemException(Problem.BAD_INPUT, "a key must be valid for some time");
    }
    Instant now = clock.instant();
    String key = MARK + ids.nextSecret();
    db.sql(
            """
            insert into api_key (id, hash, person, name, audience, created, expires)
            values (:id, :hash, :person, :name, :audience, :now, :expires)
            """)
        .param("id", ids.next())
        .param("hash", Hash.of(key))
        .param("person", maker.value())
        .param("name", Words.name(name))
        .param("audience", audience.name())
        .param("now", Micros.of(now))
        .param("expires", validity.map(now::plus).map(Micros::of).orElse(null))
        .update();
    return key;
  }

  private static PersonId maker(Caller caller) {
    boolean mayMakeKeys = caller.kind() == Caller.Kind.PERSON || caller.kind() == Caller.Kind.LOCAL;
    return caller
        .person()
        .filter(person -> mayMakeKeys)
        .orElseThrow(() -> new ProblemException(Problem.NOT_ALLOWED, "only a person makes keys"));
  }

  @Override
  public Optional<Caller> findCaller(String key) {
    if (!key.startsWith(MARK)) {
      return Optional.empty();
    }
    return db.sql(
            """
            select k.name, k.audience, %s from api_key k join person p on p.id = k.person
            where k.hash = :hash and k.revoked is null
              and (k.expires is null or k.expires > :now)
            """
                .formatted(PersonRow.COLUMNS))
        .param("hash", Hash.of(key))
        .param("now", Micros.of(clock.instant()))
        .query(
            (row, number) ->
                new Known(
                    PersonRow.read(row),
                    row.getString("name"),
                    Audience.valueOf(row.getString("audience"))))
        .optional()
        .map(known -> known.maker().key(db, known.name(), known.audience()));
  }

  @Override
  public List<Entry> list(Caller caller) {
    PersonId person = maker(caller);
    return db.sql(
            """
            select k.id, k.name, k.audience, k.created, k.expires
            from api_key k join person p on p.id = k.person
            where p.space = :space and (p.id = :person or :everyone) and k.revoked is null
            order by k.created, k.id
            """)
        .param("space", caller.space().value())
        .param("person", person.value())
        .param("everyone", caller.may(Role.OWNER))
        .query((row, number) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    long expires = row.getLong("expires");
    Optional<Instant> end =
        row.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(expires));
    return new Entry(
        row.getString("id"),
        row.getString("name"),
        Audience.valueOf(row.getString("audience")),
        Micros.toInstant(row.getLong("created")),
        end);
  }

  @Override
  public void revoke(Caller caller, String id) {
    PersonId person = maker(caller);
    int revoked =
        db.sql(
                """
                update api_key set revoked = :now
                where id = :id and revoked is null and person in (
                  select p.id from person p
                  where p.space = :space and (p.id = :person or :everyone))
                """)
            .param("now", Micros.of(clock.instant()))
            .param("id", id)
            .param("space", caller.space().value())
            .param("person", person.value())
            .param("everyone", caller.may(Role.OWNER))
            .update();
    if (revoked == 0) {
      throw new ProblemException(Problem.NOT_FOUND, "no such key");
    }
  }

  private record Known(PersonRow maker, String name, Audience audience) {}
}
