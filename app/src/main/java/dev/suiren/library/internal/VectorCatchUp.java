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
  private static final int BATCH = 512;
  private static final int BATCHES_PER_COMMIT = 2;
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
  private Batch next = Batch.NONE;
  private int uncommitted;

  /// Passages whose vectors are on their way, by what they are made of.
  private record Batch(
      List<SearchIndex.Waiting> waiting,
      Map<String, Vector> known,
      Map<String, Future<Optional<Vector>>> running) {
    static final Batch NONE = new Batch(List.of(), Map.of(), Map.of());

    boolean isEmpty() {
      return waiting.isEmpty();
    }

    boolean holds(SearchIndex.Waiting passage) {
      return waiting.contains(passage);
    }
  }

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

  /// Writes one batch while the next one is being embedded; says how many passages no longer wait.
  int step() {
    if (closed || !encoders.enabled()) {
      return 0;
    }
    VectorTarget index = target.get();
    Batch batch = next.isEmpty() ? begin(index, Batch.NONE) : next;
    next = batch.isEmpty() ? batch : begin(index, batch);
    List<VectorTarget.Embedded> embedded = embedded(batch);
    if (!embedded.isEmpty()) {
      forget(index.putVectors(embedded));
      uncommitted++;
    }
    if (uncommitted >= BATCHES_PER_COMMIT || uncommitted > 0 && next.isEmpty()) {
      index.commit();
      uncommitted = 0;
    }
    return embedded.size();
  }

  /// Orders vectors for what waits beside the batch before.
  private Batch begin(VectorTarget index, Batch before) {
    int limit = BATCH + before.waiting().size();
    List<SearchIndex.Waiting> waiting =
        index.listWithoutVector(limit).stream().filter(w -> !before.holds(w)).toList();
    Map<String, String> texts = new HashMap<>();
    waiting.forEach(w -> texts.put(key(w), w.text()));
    Map<String, Vector> known = vectors.find(texts.keySet());
    Map<String, Future<Optional<Vector>>> running = new HashMap<>();
    texts.forEach(
        (key, text) -> {
          Future<Optional<Vector>> already = before.running().get(key);
          if (!known.containsKey(key)) {
            running.put(key, already != null ? already : cores.submit(() -> encode(text)));
          }
        });
    return new Batch(waiting, known, running);
  }

  private Optional<Vector> encode(String text) {
    return closed ? Optional.empty() : encoders.encodePassage(text);
  }

  /// Empty where the work was broken off: an absent vector would else count as never to come.
  private List<VectorTarget.Embedded> embedded(Batch batch) {
    Map<String, Vector> fresh = new HashMap<>();
    batch.running().forEach((key, f) -> result(f).ifPresent(vector -> fresh.put(key, vector)));
    if (batch.isEmpty() || closed || !encoders.enabled()) {
      return List.of();
    }
    vectors.put(fresh);
    fresh.putAll(batch.known());
    return batch.waiting().stream()
        .map(w -> new VectorTarget.Embedded(w, Optional.ofNullable(fresh.get(key(w)))))
        .toList();
  }

  /// What went while it was being embedded would else leave its vectors behind.
  private void forget(List<VectorTarget.Embedded> gone) {
    vectors.forget(gone.stream().map(embedded -> key(embedded.passage())).toList());
  }

  private String key(SearchIndex.Waiting passage) {
    return SqlVectors.key(encoders.model(Tongue.of(passage.text())), passage.text());
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
