package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.people.Spaces;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/// The home space and its first owner, made by whoever asks first.
final class SqlSpaces implements Spaces {
  private static final String HOME = "home";

  private final Db db;
  private final Ids ids;
  private final Clock clock;

  SqlSpaces(Db db, Ids ids, Clock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public SpaceId home() {
    return findHome().orElseGet(this::makeHome);
  }

  @Override
  public Caller local() {
    SpaceId home = home();
    return db.sql(
            """
            select id, account from person
            where space = :space and role = 'OWNER' order by created, id limit 1
            """)
        .param("space", home.value())
        .query(
            (row, number) ->
                new Caller(
                    Caller.Kind.LOCAL,
                    home,
                    Optional.of(new PersonId(row.getString("id"))),
                    row.getString("account"),
                    Role.OWNER,
                    Set.of(),
                    Audience.STAFF))
        .single();
  }

  private Optional<SpaceId> findHome() {
    return db.sql("select id from space where mark = :mark")
        .param("mark", HOME)
        .query((row, number) -> new SpaceId(row.getString("id")))
        .optional();
  }

  private SpaceId makeHome() {
    return db.inTransaction(
        () -> {
          long now = Micros.of(clock.instant());
          int made =
              db.sql(
                      """
                      insert into space (id, mark, created, changed)
                      values (:id, :mark, :now, :now) on conflict (mark) do nothing
                      """)
                  .param("id", ids.next())
                  .param("mark", HOME)
                  .param("now", now)
                  .update();
          SpaceId home = findHome().orElseThrow();
          if (made == 1) {
            addFirstOwner(home, now);
          }
          return home;
        });
  }

  private void addFirstOwner(SpaceId home, long now) {
    db.sql(
            """
            insert into person
              (id, space, account, account_folded, name, role, audience, created)
            values (:id, :space, 'owner', 'owner', 'Owner', 'OWNER', 'STAFF', :now)
            """)
        .param("id", ids.next())
        .param("space", home.value())
        .param("now", now)
        .update();
  }
}
