package dev.suiren.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for what another process does.
final class Waiting {
  /// So many times as long as a look takes is paused after it.
  private static final double COST = 20;

  private Waiting() {}

  static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }

  /// Whether it came true in time.
  ///
  /// @param pauseMillis between two looks at least; longer where a look costs much itself, since it
  ///   takes its time from what is being measured
  static boolean until(BooleanSupplier done, long pauseMillis, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    long look = System.nanoTime();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(Math.max(pauseMillis, (long) (COST * millisSince(look))));
      look = System.nanoTime();
    }
    return true;
  }

  static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }
}
