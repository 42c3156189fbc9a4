package dev.suiren.kernel;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one door to the database: statements in the dialect that SQLite and PostgreSQL share, and
/// transactions that can be seen where they begin and end.
///
/// Thread-safe. A nested `inTransaction` joins the outer one. An exception rolls everything back.
@Allowed(why = "the database door is where Spring's JDBC enters the house")
public final class Db {
  private final JdbcClient client;
  private final TransactionTemplate transactions;

  public Db(DataSource source) {
    this.client = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
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
