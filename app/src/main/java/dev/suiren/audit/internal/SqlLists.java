package dev.suiren.audit.internal;

import dev.suiren.audit.ListMode;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What is kept in the house and in force: lists of terms, and what was chosen for personal data
/// and secrets; and the texts of all that ever were.
final class SqlLists {
  private final Db db;

  SqlLists(Db db) {
    this.db = db;
  }

  /// Rises with each change of what is kept.
  long version() {
    return db.sql("select version from policy_version where id = 1").query(Long.class).single();
  }

  /// The lists of terms.
  List<ListRow> list() {
    return rows().stream().filter(row -> row.source().isList()).toList();
  }

  /// These and what was chosen for personal data and secrets.
  List<ListRow> rows() {
    return db.sql(
            "select id, name, text, mode, changed_by, changed from policy_list order by name, id")
        .query((set, n) -> row(set))
        .list();
  }

  private static ListRow row(ResultSet set) throws SQLException {
    return new ListRow(
        set.getString("id"),
        set.getString("name"),
        set.getString("text"),
        ListMode.parse(set.getString("mode")),
        set.getString("changed_by"),
        set.getLong("changed"));
  }

  String text(String hash) {
    return db.sql("select text from policy_text where hash = ?")
        .param(hash)
        .query(String.class)
        .single();
  }

  /// How many terms the texts hold.
  Map<String, Integer> countTerms(Collection<String> hashes) {
    Map<String, Integer> counts = new HashMap<>();
    if (!hashes.isEmpty()) {
      db.sql("select hash, terms from policy_text where hash in (:hashes)")
          .param("hashes", hashes)
          .query(
              row -> {
                counts.put(row.getString(1), row.getInt(2));
              });
    }
    return counts;
  }

  void keep(Composition.Part part) {
    db.sql(
            """
            insert into policy_text (hash, text, terms) values (?, ?, ?)
            on conflict (hash) do nothing
            """)
        .params(part.source().text(), Db.text(part.text()), part.listed().size())
        .update();
  }

  /// Puts these rows in the place of all, together with what else `work` does; or nothing at all.
  ///
  /// @param version the one that they were made from
  <T> T replace(List<ListRow> rows, long version, Supplier<T> work) {
    return db.inTransaction(
        () -> {
          raise(version);
          T done = work.get();
          db.sql("delete from policy_list").update();
          rows.forEach(this::insert);
          return done;
        });
  }

  /// First of all: whoever else changes the policy waits here, and finds it changed.
  private void raise(long version) {
    int raised =
        db.sql("update policy_version set version = version + 1 where id = 1 and version = ?")
            .param(version)
            .update();
    if (raised == 0) {
      throw new ProblemException(
          Problem.CONFLICT, "the policy was changed meanwhile: look at it again");
    }
  }

  private void insert(ListRow row) {
    db.sql(
            """
            insert into policy_list (id, name, text, mode, changed_by, changed)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(row.id(), row.name(), row.text(), row.mode().word(), row.by(), row.changedMicros())
        .update();
  }
}
