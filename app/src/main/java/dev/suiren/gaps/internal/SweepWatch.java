package dev.suiren.gaps.internal;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Jobs;
import dev.suiren.kernel.Trace;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Orders the sweep at start and every hour: a job cannot wait for tomorrow by itself.
final class SweepWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SweepWatch.class);
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Jobs jobs;
  private volatile Thread thread = new Thread();

  SweepWatch(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("gaps-watch").start(this::watch);
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        order();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Allowed(why = "a database that is busy once must not end the watch")
  private void order() {
    try {
      jobs.enqueue(SweepJob.NAME, "all");
    } catch (RuntimeException e) {
      LOG.warn("the sweep of unanswered questions could not be ordered {}", Trace.of(e));
    }
  }

  @Override
  public void stop() {
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }
}
