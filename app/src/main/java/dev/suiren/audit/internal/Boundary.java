package dev.suiren.audit.internal;

import dev.suiren.kernel.Allowed;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where faults end: whatever goes wrong inside, or takes too long, becomes a hold. The log gets
/// the kind of the fault, never the text.
final class Boundary {
  static final String FAULT = "fault";
  static final String OVERDUE = "overdue";
  private static final Logger LOG = LoggerFactory.getLogger(Boundary.class);

  /// Shorter texts, in chars, cannot take long and are inspected on the calling thread.
  private static final int SHORT = 4096;

  /// How many chars the limit is for.
  private static final int PIECE = 100_000;

  /// For what is measured or tried, not shown.
  static final Boundary WITHOUT_LIMIT = new Boundary(Duration.ofDays(1));

  private final Duration limit;

  Boundary(Duration limit) {
    this.limit = limit;
  }

  <T> T run(int length, Supplier<T> work, Function<String, T> held) {
    return length <= SHORT ? now(work, held) : limited(limit(length), work, held);
  }

  @Allowed(why = "a fault in an aspect must hold the text, not pass it on (thesis S4)")
  static <T> T now(Supplier<T> work, Function<String, T> held) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      LOG.error("an inspection failed: {}", e.getClass().getName());
      return held.apply(FAULT);
    }
  }

  /// The limit for so many chars: a long text may take as much longer as it is longer.
  Duration limit(int length) {
    return limit.multipliedBy(Math.ceilDiv(Math.max(1, length), PIECE));
  }

  private static <T> T limited(Duration limit, Supplier<T> work, Function<String, T> held) {
    FutureTask<T> task = new FutureTask<>(() -> now(work, held));
    Thread.ofVirtual().name("audit").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      LOG.error("an inspection took longer than {} ms", limit.toMillis());
      return held.apply(OVERDUE);
    } catch (ExecutionException e) {
      return held.apply(FAULT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      task.cancel(true);
      return held.apply(FAULT);
    }
  }
}
