package dev.suiren.ledger.internal;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Trace;
import dev.suiren.ledger.Deed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deeds that wait to be written together, in the order in which they came. What cannot be written
/// now is tried again with the next.
final class Notes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);
  private static final int ROOM = 1_000;
  private static final int AT_ONCE = 200;
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final LinkedBlockingQueue<Deed> waiting = new LinkedBlockingQueue<>(ROOM);
  private final Semaphore news = new Semaphore(0);
  private final AtomicBoolean failing = new AtomicBoolean();
  private final Consumer<List<Deed>> pen;
  private final Thread thread;
  private volatile boolean closed;

  Notes(Consumer<List<Deed>> pen) {
    this.pen = pen;
    this.thread = Thread.ofVirtual().name("ledger").start(this::write);
  }

  /// Whether there was room for it.
  boolean offer(Deed deed) {
    boolean taken = !closed && waiting.offer(deed);
    if (taken) {
      news.release();
    }
    return taken;
  }

  private void write() {
    while (!closed) {
      news.acquireUninterruptibly();
      news.drainPermits();
      tryToFlush();
    }
  }

  @Allowed(why = "a full disk must not end the writing for good; what waits is kept")
  private void tryToFlush() {
    try {
      flush();
      failing.set(false);
    } catch (RuntimeException e) {
      if (!failing.getAndSet(true)) {
        LOG.error("the ledger cannot be written, what waits is tried again {}", Trace.of(e));
      }
    }
  }

  /// Writes all that waits.
  synchronized void flush() {
    List<Deed> some = next();
    while (!some.isEmpty()) {
      pen.accept(some);
      some.forEach(written -> waiting.poll());
      some = next();
    }
  }

  private List<Deed> next() {
    return waiting.stream().limit(AT_ONCE).toList();
  }

  @Override
  public void close() {
    closed = true;
    news.release();
    try {
      thread.join(LAST_WORDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tryToFlush();
  }
}
