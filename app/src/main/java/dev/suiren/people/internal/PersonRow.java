package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The columns of `person` that make a caller.
record PersonRow(PersonId id, SpaceId space, String account, Role role, Audience audience) {

  /// Reads `p_id, p_space, p_account, p_role, p_audience`, as `COLUMNS` names them.
  static final String COLUMNS =
      "p.id as p_id, p.space as p_space, p.account as p_account, p.role as p_role,"
          + " p.audience as p_audience";

  static PersonRow read(ResultSet row) throws SQLException {
    return new PersonRow(
        new PersonId(row.getString("p_id")),
        new SpaceId(row.getString("p_space")),
        row.getString("p_account"),
        Role.valueOf(row.getString("p_role")),
        Audience.valueOf(row.getString("p_audience")));
  }

  Caller person(Db db) {
    return new Caller(
        Caller.Kind.PERSON, space, Optional.of(id), account, role, groups(db), audience);
  }

  /// A key reads what its maker may read, for the stricter of both audiences, and changes nothing.
  Caller key(Db db, String name, Audience keyAudience) {
    Set<GroupId> groups = new HashSet<>(groups(db));
    if (role.atLeast(Role.EDITOR)) {
      groups.add(GroupId.EVERYTHING);
    }
    return new Caller(
        Caller.Kind.KEY,
        space,
        Optional.of(id),
        name,
        Role.READER,
        groups,
        audience.narrowedTo(keyAudience));
  }

  private Set<GroupId> groups(Db db) {
    return db.sql("select person_group from membership where person = :person")
        .param("person", id.value())
        .query((row, number) -> new GroupId(row.getString(1)))
        .set();
  }
}
