package dev.suiren.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;

/// A home of a test's own with a database in its final shape; closing it closes the connections.
public record TestHome(Home home, Db db, HikariDataSource source) implements AutoCloseable {

  @Override
  public void close() {
    source.close();
  }
}
