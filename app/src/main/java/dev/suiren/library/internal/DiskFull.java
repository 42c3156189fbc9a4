package dev.suiren.library.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.sql.SQLException;

/// Tells whether a fault means that the disk is full.
final class DiskFull {
  private static final int SQLITE_FULL = 13;
  private static final String POSTGRES_DISK_FULL = "53100";

  private DiskFull() {}

  static boolean caused(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql
          && ((sql.getErrorCode() & 0xFF) == SQLITE_FULL
              || POSTGRES_DISK_FULL.equals(sql.getSQLState()))) {
        return true;
      }
      if (t instanceof ProblemException known && known.problem() == Problem.DISK_FULL) {
        return true;
      }
      if (t instanceof IOException && says(t.getMessage())) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(@org.jspecify.annotations.Nullable String message) {
    return message != null
        && (message.contains("No space left") || message.contains("Disk quota exceeded"));
  }
}
