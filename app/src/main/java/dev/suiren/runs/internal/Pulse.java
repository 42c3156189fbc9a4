package dev.suiren.runs.internal;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Trace;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Tells other processes on the same database which runs are still under way here, and ends these
/// before the house closes. Where there can be no other process, nobody has to be told.
final class Pulse implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Store store;
  private final UnderWay underWay;
  private volatile Thread thread = new Thread();
  private volatile boolean running;

  Pulse(Store store, UnderWay underWay) {
    this.store = store;
    this.underWay = underWay;
  }

  @Override
  public void start() {
    running = true;
    if (!store.alone()) {
      thread = Thread.ofVirtual().name("runs-pulse").start(this::beat);
    }
  }

  private void beat() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        touch();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Allowed(why = "a database that is busy once must not end the pulse")
  void touch() {
    try {
      underWay.ids().forEach(run -> store.runs().touch(run, store.now()));
    } catch (RuntimeException e) {
      LOG.warn("runs under way could not be marked as such {}", Trace.of(e));
    }
  }

  @Override
  public void stop() {
    thread.interrupt();
    underWay.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
