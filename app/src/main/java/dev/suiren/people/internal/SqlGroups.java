package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.GroupRemoved;
import dev.suiren.people.People;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Groups and who belongs to them.
final class SqlGroups implements People.Groups {
  private final Db db;
  private final Ids ids;
  private final Clock clock;
  private final Consumer<GroupRemoved> news;

  SqlGroups(Db db, Ids ids, Clock clock, Consumer<GroupRemoved> news) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
    this.news = news;
  }

  @Override
  public List<People.Group> list(Caller caller) {
    caller.require(Role.EDITOR);
    return db.sql(
            """
            select g.id, g.name, count(m.person) as members
            from person_group g left join membership m on m.person_group = g.id
            where g.space = :space
            group by g.id, g.name, g.name_folded order by g.name_folded
            """)
        .param("space", caller.space().value())
        .query(
            (row, number) ->
                new People.Group(
                    new GroupId(row.getString("id")), row.getString("name"), row.getInt("members")))
        .list();
  }

  @Override
  public GroupId create(Caller caller, String name) {
    caller.require(Role.OWNER);
    String checked = Words.name(name);
    String id = ids.next();
    int made =
        db.sql(
                """
                insert into person_group (id, space, name, name_folded, created)
                values (:id, :space, :name, :folded, :now)
                on conflict (space, name_folded) do nothing
                """)
            .param("id", id)
            .param("space", caller.space().value())
            .param("name", checked)
            .param("folded", Words.folded(checked))
            .param("now", Micros.of(clock.instant()))
            .update();
    if (made == 0) {
      throw taken();
    }
    return new GroupId(id);
  }

  @Override
  public void rename(Caller caller, GroupId group, String name) {
    caller.require(Role.OWNER);
    String checked = Words.name(name);
    db.inTransaction(
        () -> {
          requireFound(lock(caller, group));
          int renamed =
              db.sql(
                      """
                      update person_group set name = :name, name_folded = :folded
                      where id = :id and not exists (
                        select 1 from person_group o
                        where o.space = :space and o.name_folded = :folded and o.id <> :id)
                      """)
                  .param("name", checked)
                  .param("folded", Words.folded(checked))
                  .param("id", group.value())
                  .param("space", caller.space().value())
                  .update();
          if (renamed == 0) {
            throw taken();
          }
        });
  }

  private int lock(Caller caller, GroupId group) {
    return db.sql("update person_group set name = name where id = :id and space = :space")
        .param("id", group.value())
        .param("space", caller.space().value())
        .update();
  }

  @Override
  public void delete(Caller caller, GroupId group) {
    caller.require(Role.OWNER);
    db.inTransaction(
        () -> {
          requireFound(
              db.sql("delete from person_group where id = :id and space = :space")
                  .param("id", group.value())
                  .param("space", caller.space().value())
                  .update());
          news.accept(new GroupRemoved(caller.space(), group));
        });
  }

  @Override
  public void setMembers(Caller caller, GroupId group, Set<PersonId> members) {
    caller.require(Role.OWNER);
    db.inTransaction(
        () -> {
          requireFound(lock(caller, group));
          db.sql("delete from membership where person_group = :id")
              .param("id", group.value())
              .update();
          members.forEach(person -> join(caller, group, person));
        });
  }

  private void join(Caller caller, GroupId group, PersonId person) {
    int joined =
        db.sql(
                """
                insert into membership (person_group, person)
                select :id, p.id from person p where p.id = :person and p.space = :space
                """)
            .param("id", group.value())
            .param("person", person.value())
            .param("space", caller.space().value())
            .update();
    if (joined == 0) {
      throw new ProblemException(Problem.NOT_FOUND, "no such person");
    }
  }

  private static void requireFound(int rows) {
    if (rows == 0) {
      throw new ProblemException(Problem.NOT_FOUND, "no such group");
    }
  }

  private static ProblemException taken() {
    return new ProblemException(Problem.CONFLICT, "a group of this name exists");
  }
}
