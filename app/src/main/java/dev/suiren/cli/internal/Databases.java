package dev.suiren.cli.internal;

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
}
