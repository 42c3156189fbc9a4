package dev.suiren.kernel;

import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;

/// The one door to the database: statements in the dialect that SQLite and PostgreSQL share, and
/// transactions that can be seen where they begin and end.
///
/// Thread-safe. A nested `inTransaction` joins the outer one. An exception rolls everything back.
@Allowed(why = "the database door is where Spring's JDBC enters the house")
public final class Db {
  private static final int BUSY_MILLISECONDS = 30_000;
  private final JdbcClient client;
  private final TransactionTemplate transactions;

  public Db(DataSource source) {
    this.client = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  /// A database that another process may own, for reading only: nothing is made, changed or
  /// migrated there, and no writer waits for it. Each statement has a connection of its own.
  ///
  /// @param url of SQLite or PostgreSQL
  /// @param user empty where none is wanted
  public static Db reading(String url, String user, String password) {
    Properties how = KernelSettings.isPostgres(url) ? readPostgres() : readSqlite();
    if (!user.isEmpty()) {
      how.setProperty("user", user);
      how.setProperty("password", password);
    }
    return new Db(new DriverManagerDataSource(url, how));
  }

  private static Properties readSqlite() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    return config.toProperties();
  }

  private static Properties readPostgres() {
    Properties how = new Properties();
    how.setProperty("readOnly", "true");
    how.setProperty("readOnlyMode", "always");
    how.setProperty("connectTimeout", "10");
    how.setProperty("socketTimeout", "60");
    return how;
  }

  public JdbcClient.StatementSpec sql(String sql) {
    return client.sql(sql);
  }

  /// A text as both databases can keep it: PostgreSQL takes no NUL.
  public static String text(String text) {
    return text.replace('\0', '\uFFFD');
  }

  public <T> T inTransaction(Supplier<T> work) {
    return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  public void inTransaction(Runnable work) {
    transactions.executeWithoutResult(status -> work.run());
  }

  /// Runs `work` as the last of the current transaction, so that what it locks is held shortest and
  /// is locked after all else; or in a transaction of its own outside of one.
  public void beforeCommit(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      inTransaction(work);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            work.run();
          }
        });
  }

  /// Runs `work` once the current transaction has committed, or at once outside of one.
  public void afterCommit(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
