package dev.suiren.library.internal;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for a state of the database, which another process may bring about as well.
final class Settling {
  private static final long LOOK_AGAIN_NANOS = 15_000_000;

  private Settling() {}

  static void await(BooleanSupplier settled) {
    while (!settled.getAsBoolean()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted while files were being read");
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
