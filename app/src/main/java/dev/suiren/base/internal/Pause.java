package dev.suiren.base.internal;

import java.time.Duration;

/// Waiting, as a port, so that tests need not wait.
interface Pause {
  void pause(Duration time) throws InterruptedException;

  Pause SLEEP = Thread::sleep;
}
