package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.people.PersonId;
import java.time.Clock;
import java.util.Optional;

/// Passwords, as their hashes.
final class SqlPasswords {
  private final Db db;
  private final Clock clock;
  private final PasswordHash hash;

  SqlPasswords(Db db, Clock clock, PasswordHash hash) {
    this.db = db;
    this.clock = clock;
    this.hash = hash;
  }

  /// Whose password this is. An account that does not exist takes as long to refuse.
  Optional<PersonId> findPerson(String account, String password) {
    Optional<Stored> stored =
        db.sql(
                """
                select w.person, w.hash from password w join person p on p.id = w.person
                where p.account_folded = :account
                """)
            .param("account", Words.folded(account))
            .query(
                (row, number) ->
                    new Stored(new PersonId(row.getString("person")), row.getString("hash")))
            .optional();
    boolean right = hash.matches(password, stored.map(Stored::hash).orElseGet(hash::decoy));
    return stored.filter(found -> right).map(Stored::person);
  }

  boolean has(PersonId person) {
    return findHash(person).isPresent();
  }

  boolean matches(PersonId person, String password) {
    return findHash(person).filter(stored -> hash.matches(password, stored)).isPresent();
  }

  private Optional<String> findHash(PersonId person) {
    return db.sql("select hash from password where person = :person")
        .param("person", person.value())
        .query(String.class)
        .optional();
  }

  /// Hashes before the transaction that writes begins: the database is not kept waiting.
  String hashed(String password) {
    return hash.of(password);
  }

  void put(PersonId person, String hashed) {
    db.sql(
            """
            insert into password (person, hash, changed) values (:person, :hash, :now)
            on conflict (person) do update set hash = excluded.hash, changed = excluded.changed
            """)
        .param("person", person.value())
        .param("hash", hashed)
        .param("now", Micros.of(clock.instant()))
        .update();
  }

  private record Stored(PersonId person, String hash) {}
}
