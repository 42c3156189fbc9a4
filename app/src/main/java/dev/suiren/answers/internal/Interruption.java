package dev.suiren.answers.internal;

/// Interrupts the thread that made it, as long as it is open; closing takes back an interruption
/// that came too late, so that it hits nothing but the stream.
///
/// Thread-safe.
final class Interruption implements Runnable, AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private boolean open = true;

  @Override
  public synchronized void run() {
    if (open) {
      thread.interrupt();
    }
  }

  @Override
  public synchronized void close() {
    open = false;
    Thread.interrupted();
  }
}
