package dev.suiren.audit.internal;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Trace;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at the list of terms once a second, outside of everybody's transactions.
final class PolicyWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Policies policies;
  private volatile Thread thread = new Thread();

  PolicyWatch(Policies policies) {
    this.policies = policies;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("policy-watch").start(this::watch);
  }

  @Allowed(why = "a failed look at the file must not end the watch")
  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(PAUSE);
        policies.refresh();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("the list of terms could not be looked at {}", Trace.of(e));
      }
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
