package dev.suiren.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A look into a database file before it is trusted.
final class Databases {
  private Databases() {}

  /// Whether SQLite finds every page and index of the file in order.
  static boolean isSound(Path file) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("pragma integrity_check")) {
      return rows.next() && rows.getString(1).equals("ok");
    } catch (SQLException e) {
      return false;
    }
  }

  /// How many imported lists of terms have an effect in the home of such a file; 0 where that
  /// cannot be told, as of a home that was made before there were any.
  static int countLists(Path file) {
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select count(*) from policy_list where mode <> 'note-only'")) {
      return rows.next() ? rows.getInt(1) : 0;
    } catch (SQLException e) {
      return 0;
    }
  }
}
