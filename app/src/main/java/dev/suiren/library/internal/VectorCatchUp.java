package dev.suiren.library.internal;

import dev.suiren.kernel.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives waiting passages their vectors behind everybody's back, on every core, one text per core
/// at a time. What waits is written in the index itself, so that it goes on after a restart.
final class VectorCatchUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VectorCatchUp.class);
  private static final int BATCH = 128;
  private static final int BATCHES_PER_COMMIT = 8;
  private static final long LOOK_AGAIN_SECONDS = 2;
  private static final long CLOSE_SECONDS = 10;

  private final Supplier<VectorTarget> target;
  private final Encoders encoders;
  private final SqlVectors vectors;
  private final ExecutorService cores;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private Optional<Thread> loop = Optional.empty();
  private volatile boolean closed;
  private int uncommitted;

  /// @param target the index as it is now: it may be replaced by a rebuilt one
  VectorCatchUp(Supplier<VectorTarget> target, Encoders encoders, SqlVectors vectors, int threads) {
    this.target = target;
    this.encoders = encoders;
    this.vectors = vectors;
    this.cores =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("embed-", 0).factory());
  }

  void start() {
    loop = Optional.of(Thread.ofVirtual().name("vector-catch-up").start(this::run));
  }

  /// Says that there may be new passages.
  void wake() {
    lock.lock();
    try {
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!closed) {
      try {
        if (step() == 0) {
          awaitNews();
        }
      } catch (RuntimeException e) {
        // The loop outlives a closed index or a full disk; what it left undone still waits.
        LOG.warn("embedding stopped for a moment {}", Trace.of(e));
        awaitNews();
      }
    }
  }

  private void awaitNews() {
    lock.lock();
    try {
      if (!closed) {
        boolean signalled = news.await(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
        LOG.trace("woken by news: {}", signalled);
      }
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /// One batch; says how many passages no longer wait.
  int step() {
    if (closed || !encoders.enabled()) {
      return 0;
    }
    VectorTarget index = target.get();
    List<SearchIndex.Waiting> waiting = index.listWithoutVector(BATCH);
    List<VectorTarget.Embedded> embedded = waiting.isEmpty() ? List.of() : embed(waiting);
    if (!embedded.isEmpty()) {
      index.putVectors(embedded);
      uncommitted++;
    }
    if (uncommitted >= BATCHES_PER_COMMIT || uncommitted > 0 && waiting.size() < BATCH) {
      index.commit();
      uncommitted = 0;
    }
    return embedded.size();
  }

  /// Empty where the work was broken off: an absent vector would else count as never to come.
  private List<VectorTarget.Embedded> embed(List<SearchIndex.Waiting> waiting) {
    Map<String, String> texts = new HashMap<>();
    waiting.forEach(w -> texts.put(key(w), w.text()));
    Map<String, Vector> known = vectors.find(texts.keySet());
    Map<String, Vector> fresh = encode(texts, known);
    if (closed || !encoders.enabled()) {
      return List.of();
    }
    vectors.put(fresh);
    known.putAll(fresh);
    return waiting.stream()
        .map(w -> new VectorTarget.Embedded(w, Optional.ofNullable(known.get(key(w)))))
        .toList();
  }

  private String key(SearchIndex.Waiting passage) {
    return SqlVectors.key(encoders.model(Tongue.of(passage.text())), passage.text());
  }

  private Map<String, Vector> encode(Map<String, String> texts, Map<String, Vector> known) {
    Map<String, Future<Optional<Vector>>> running = new HashMap<>();
    texts.forEach(
        (key, text) -> {
          if (!known.containsKey(key)) {
            running.put(
                key, cores.submit(() -> closed ? Optional.empty() : encoders.encodePassage(text)));
          }
        });
    Map<String, Vector> fresh = new HashMap<>();
    running.forEach((key, future) -> result(future).ifPresent(vector -> fresh.put(key, vector)));
    return fresh;
  }

  private Optional<Vector> result(Future<Optional<Vector>> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("embedding failed", e.getCause());
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    closed = true;
    wake();
    cores.shutdown();
    try {
      if (loop.isPresent() && !loop.get().join(java.time.Duration.ofSeconds(CLOSE_SECONDS))) {
        LOG.warn("embedding did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
