package dev.suiren.kernel;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Tells whether a fault means that the disk, or the share of it we may use, is full: by the words
/// of the system, by the codes of both databases, or by our own name for it, at any depth of
/// causes.
public final class DiskFull {
  private static final int SQLITE_FULL = 13;
  private static final String POSTGRES_DISK_FULL = "53100";

  private DiskFull() {}

  public static boolean is(Throwable fault) {
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

  private static boolean says(@Nullable String message) {
    return message != null
        && (message.contains("No space left") || message.contains("Disk quota exceeded"));
  }
}
