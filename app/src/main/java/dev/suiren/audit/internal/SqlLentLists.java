package dev.suiren.audit.internal;

import dev.suiren.audit.LentSettings;
import dev.suiren.audit.ListMode;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessException;

/// The lists in force in a home that lends them, which another process may hold open. They are only
/// read, in whatever shape that home is in.
final class SqlLentLists {
  private static final String TABLE_OF_SQLITE =
      "select count(*) from sqlite_master where type = 'table' and name = 'policy_list'";

  private static final String TABLE_OF_POSTGRES =
      "select count(*) from pg_class where oid = to_regclass('policy_list')";

  private final String lender;
  private final LentSettings rows;
  private final Db ours;

  /// @param lender the home, for errors
  /// @param ours the database of this home, in the shape that this build needs
  SqlLentLists(String lender, LentSettings rows, Db ours) {
    this.lender = lender;
    this.rows = rows;
    this.ours = ours;
  }

  /// Nothing where nobody lends. A lender that cannot be read is refused, since a list that nobody
  /// knows would not hold.
  List<Composition.Part> read() {
    if (rows.url().isEmpty()) {
      return List.of();
    }
    Db theirs = Db.reading(rows.url(), rows.user(), rows.password());
    try {
      refuseOtherShapes(theirs);
      return list(theirs);
    } catch (DataAccessException e) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          wrong("its database does not answer, is damaged or may not be read"),
          e);
    }
  }

  private void refuseOtherShapes(Db theirs) {
    boolean postgres = KernelSettings.isPostgres(rows.url());
    String table = postgres ? TABLE_OF_POSTGRES : TABLE_OF_SQLITE;
    if (theirs.sql(table).query(Long.class).single() == 0) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          wrong("it is of an older Suiren or not complete; start it once: ./suiren up --home DIR"));
    }
    if (newest(theirs) > newest(ours)) {
      throw new ProblemException(
          Problem.SETTING_WRONG, wrong("it was written by a newer Suiren; use that version"));
    }
  }

  private String wrong(String why) {
    return "the lists imported at /policy of the home " + lender + " cannot be read: " + why;
  }

  private static long newest(Db db) {
    return db.sql("select max(number) from migration").query(Long.class).single();
  }

  private static List<Composition.Part> list(Db theirs) {
    return theirs
        .sql(
            """
            select l.id, l.name, l.text, l.mode, t.text as words
            from policy_list l join policy_text t on t.hash = l.text
            order by l.name, l.id
            """)
        .query((set, n) -> part(set))
        .list();
  }

  private static Composition.Part part(ResultSet set) throws SQLException {
    Source source =
        Source.lent(
            set.getString("id"),
            set.getString("name"),
            set.getString("text"),
            ListMode.parse(set.getString("mode")));
    return Sources.part(source, set.getString("words"));
  }
}
