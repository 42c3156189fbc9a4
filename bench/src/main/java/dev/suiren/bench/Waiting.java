package dev.suiren.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for what another process does.
final class Waiting {
  private Waiting() {}

  static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }

  /// Whether it came true in time.
  static boolean until(BooleanSupplier done, long pauseMillis, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(pauseMillis);
    }
    return true;
  }

  static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }
}
