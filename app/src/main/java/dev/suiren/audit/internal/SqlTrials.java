package dev.suiren.audit.internal;

import dev.suiren.audit.DryRun.Draft;
import dev.suiren.audit.DryRun.Kind;
import dev.suiren.audit.Handling;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.TermLists.Upload;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.people.SpaceId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// What was tried last in each space: the change, not what came of it.
final class SqlTrials {
  private final Db db;

  SqlTrials(Db db) {
    this.db = db;
  }

  /// @param policy the number of the epoch it was held against
  record Tried(Draft draft, long policy, Instant begun) {}

  void keep(SpaceId space, Tried tried) {
    db.inTransaction(
        () -> {
          forget(space);
          insert(space, tried);
        });
  }

  private void insert(SpaceId space, Tried tried) {
    Columns columns = Columns.of(tried.draft());
    db.sql(
            """
            insert into policy_trial (space, kind, list, mode, epoch, name, upload, policy, begun)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            space.value(),
            columns.kind.name(),
            columns.list,
            columns.mode,
            columns.epoch,
            columns.name,
            columns.upload,
            tried.policy(),
            Micros.of(tried.begun()))
        .update();
  }

  void forget(SpaceId space) {
    db.sql("delete from policy_trial where space = ?").param(space.value()).update();
  }

  Optional<Tried> find(SpaceId space) {
    return db.sql("select * from policy_trial where space = ?")
        .param(space.value())
        .query((set, n) -> row(set))
        .optional();
  }

  private static Tried row(ResultSet set) throws SQLException {
    return new Tried(
        Columns.of(set).draft(), set.getLong("policy"), Micros.toInstant(set.getLong("begun")));
  }

  /// A change in columns; empty is what its kind has no need of.
  private record Columns(
      Kind kind, String list, String mode, long epoch, String name, String upload) {

    static Columns of(Draft draft) {
      return switch (draft) {
        case Draft.Switched it ->
            new Columns(Kind.SWITCHED, it.list().value(), it.mode().word(), 0, "", "");
        case Draft.Replaced it ->
            new Columns(
                Kind.REPLACED,
                it.list().value(),
                it.mode().word(),
                0,
                it.upload().name(),
                Db.text(StandardCharsets.UTF_8.decode(it.upload().text().duplicate()).toString()));
        case Draft.Removed it -> new Columns(Kind.REMOVED, it.list().value(), "", 0, "", "");
        case Draft.PutBack it -> new Columns(Kind.PUT_BACK, "", "", it.epoch(), "", "");
        case Draft.Handled it ->
            new Columns(Kind.HANDLED, "", "", 0, "", String.join("\n", it.handling().lines()));
      };
    }

    static Columns of(ResultSet set) throws SQLException {
      return new Columns(
          Kind.valueOf(set.getString("kind")),
          set.getString("list"),
          set.getString("mode"),
          set.getLong("epoch"),
          set.getString("name"),
          set.getString("upload"));
    }

    Draft draft() {
      return switch (kind) {
        case SWITCHED -> new Draft.Switched(listId(), ListMode.parse(mode));
        case REPLACED ->
            new Draft.Replaced(listId(), Upload.of(name, upload), ListMode.parse(mode));
        case REMOVED -> new Draft.Removed(listId());
        case PUT_BACK -> new Draft.PutBack(epoch);
        case HANDLED -> new Draft.Handled(Handling.parse(upload.lines().toList()));
      };
    }

    private ListId listId() {
      return new ListId(list);
    }
  }
}
