package dev.suiren.gaps.internal;

import dev.suiren.answers.QuestionUnanswered;
import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Trace;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/// Takes word of unanswered questions off the thread that answered, and has them kept one after the
/// other. What does not fit into the queue is left out: the list is no ledger.
final class Intake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int WAITING = 1000;
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Consumer<QuestionUnanswered> keeping;
  private final AtomicBoolean failing = new AtomicBoolean();
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          Thread.ofVirtual().name("gaps-", 0).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  Intake(Consumer<QuestionUnanswered> keeping) {
    this.keeping = keeping;
  }

  @EventListener
  void heard(QuestionUnanswered news) {
    if (Keeping.mayBeKept(news.caller())) {
      worker.execute(() -> keep(news));
    }
  }

  /// Says once that keeping fails, and not again before it has worked.
  @Allowed(why = "whoever asked has their answer already; nobody could mend it for them")
  private void keep(QuestionUnanswered news) {
    try {
      keeping.accept(news);
      failing.set(false);
    } catch (RuntimeException broken) {
      if (!failing.getAndSet(true)) {
        LOG.warn("an unanswered question could not be kept {}", Trace.of(broken));
      }
    }
  }

  /// Keeps what waits, as long as that is quickly done: the command line ends after one answer.
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
