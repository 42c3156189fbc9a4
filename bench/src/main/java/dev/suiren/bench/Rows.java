package dev.suiren.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Looks into a home's database, without changing it, for what no door tells.
final class Rows {
  private final Path database;

  Rows(Path database) {
    this.database = database;
  }

  int vectors() {
    return count("vector");
  }

  int passages() {
    return count("library_passage");
  }

  int count(String table) {
    return Integer.parseInt(list("select count(*) from " + table).getFirst());
  }

  /// Passages by the text that a model is given of each.
  List<String> texts() {
    return list(
        """
        select distinct case when p.header = '' then '' else p.header || char(10) end
          || substr(l.text, p.begins - l.begins + 1, p.ends - p.begins)
        from library_passage p join library_leaf l on l.revision = p.revision and l.number = p.leaf
        """);
  }

  String collection(String name) {
    return list("select id from library_collection where name = '" + name + "'").getFirst();
  }

  private List<String> list(String sql) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:file:" + database + "?mode=ro");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
