package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.People;
import dev.suiren.people.Person;
import dev.suiren.people.PersonId;
import dev.suiren.people.PersonRemoved;
import dev.suiren.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The people of a space, and what each may.
final class SqlPeople implements People {
  private final Db db;
  private final Ids ids;
  private final Clock clock;
  private final Groups groups;
  private final Consumer<PersonRemoved> news;

  SqlPeople(Db db, Ids ids, Clock clock, Groups groups, Consumer<PersonRemoved> news) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
    this.groups = groups;
    this.news = news;
  }

  @Override
  public Groups groups() {
    return groups;
  }

  @Override
  public List<Person> list(Caller caller) {
    caller.require(Role.OWNER);
    return select(caller, "");
  }

  @Override
  public Optional<Person> findSelf(Caller caller) {
    return caller.person().flatMap(self -> select(caller, self.value()).stream().findFirst());
  }

  /// @param only an id, or empty for everyone
  private List<Person> select(Caller caller, String only) {
    Map<String, Set<GroupId>> memberships = new HashMap<>();
    db.sql(
            """
            select m.person, m.person_group from membership m join person p on p.id = m.person
            where p.space = :space and (:only = '' or p.id = :only)
            """)
        .param("space", caller.space().value())
        .param("only", only)
        .query(
            row -> {
              memberships
                  .computeIfAbsent(row.getString(1), person -> new HashSet<>())
                  .add(new GroupId(row.getString(2)));
            });
    return db.sql(
            """
            select p.*, w.person as with_password
            from person p left join password w on w.person = p.id
            where p.space = :space and (:only = '' or p.id = :only)
            order by p.created, p.id
            """)
        .param("space", caller.space().value())
        .param("only", only)
        .query((row, number) -> person(row, memberships))
        .list();
  }

  private static Person person(ResultSet row, Map<String, Set<GroupId>> memberships)
      throws SQLException {
    String id = row.getString("id");
    return new Person(
        new PersonId(id),
        row.getString("account"),
        row.getString("name"),
        Optional.ofNullable(row.getString("email")),
        Role.valueOf(row.getString("role")),
        Audience.valueOf(row.getString("audience")),
        memberships.getOrDefault(id, Set.of()),
        Micros.toInstant(row.getLong("created")),
        row.getString("with_password") != null);
  }

  @Override
  public PersonId invite(Caller caller, Person.Invitation invitation) {
    caller.require(Role.OWNER);
    String account = Words.account(invitation.account());
    String id = ids.next();
    int made =
        db.sql(
                """
                insert into person
                  (id, space, account, account_folded, name, email, role, audience, created)
                values (:id, :space, :account, :folded, :name, :email, :role, :audience, :now)
                on conflict do nothing
                """)
            .param("id", id)
            .param("space", caller.space().value())
            .param("account", account)
            .param("folded", Words.folded(account))
            .param("name", Words.name(invitation.name()))
            .param("email", invitation.email().map(Words::email).orElse(null))
            .param("role", invitation.role().name())
            .param("audience", Audience.CHILDREN.name())
            .param("now", Micros.of(clock.instant()))
            .update();
    if (made == 0) {
      throw new ProblemException(Problem.CONFLICT, "this account or e-mail exists already");
    }
    return new PersonId(id);
  }

  @Override
  public void remove(Caller caller, PersonId person) {
    change(
        caller,
        person,
        () -> {
          db.sql("delete from person where id = :id").param("id", person.value()).update();
          news.accept(new PersonRemoved(caller.space(), person));
        });
  }

  @Override
  public void setRole(Caller caller, PersonId person, Role role) {
    change(
        caller,
        person,
        () -> {
          db.sql("update person set role = :role where id = :id")
              .param("role", role.name())
              .param("id", person.value())
              .update();
          db.sql("delete from session where person = :id").param("id", person.value()).update();
        });
  }

  @Override
  public void setAudience(Caller caller, PersonId person, Audience audience) {
    change(
        caller,
        person,
        () ->
            db.sql("update person set audience = :audience where id = :id")
                .param("audience", audience.name())
                .param("id", person.value())
                .update());
  }

  /// Runs one change at a time in a space, so that two owners who demote each other at once cannot
  /// both succeed: touching the space's row makes the second one wait.
  private void change(Caller caller, PersonId person, Runnable work) {
    caller.require(Role.OWNER);
    db.inTransaction(
        () -> {
          db.sql("update space set changed = :now where id = :space")
              .param("now", Micros.of(clock.instant()))
              .param("space", caller.space().value())
              .update();
          requireInSpace(caller, person);
          work.run();
          requireAnOwner(caller);
        });
  }

  private void requireInSpace(Caller caller, PersonId person) {
    boolean found =
        db.sql("select id from person where id = :id and space = :space")
            .param("id", person.value())
            .param("space", caller.space().value())
            .query(String.class)
            .optional()
            .isPresent();
    if (!found) {
      throw new ProblemException(Problem.NOT_FOUND, "no such person");
    }
  }

  private void requireAnOwner(Caller caller) {
    int owners =
        db.sql("select count(*) from person where space = :space and role = 'OWNER'")
            .param("space", caller.space().value())
            .query(Integer.class)
            .single();
    if (owners == 0) {
      throw new ProblemException(
          Problem.CONFLICT, "the last owner can be neither removed nor demoted");
    }
  }
}
