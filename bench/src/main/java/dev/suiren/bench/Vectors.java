package dev.suiren.bench;

import java.time.Duration;

/// Waiting until every distinct passage has its vector.
final class Vectors {
  private static final long PAUSE_MILLIS = 100;

  private Vectors() {}

  static boolean await(Rows rows, Duration patience) {
    int wanted = rows.texts().size();
    return Waiting.until(() -> rows.vectors() >= wanted, PAUSE_MILLIS, patience);
  }
}
