package dev.suiren.runs.internal;

import dev.suiren.base.Halt;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.Progress;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The runs that are under way in this process. A row that says so and is not here was left by a
/// process that is gone. Thread-safe.
final class UnderWay implements AutoCloseable {
  private final Map<RunId, Live> runs = new HashMap<>();
  private boolean closed;

  /// One of them.
  static final class Live {
    private final Halt halt;
    private volatile Optional<Progress> progress = Optional.empty();

    private Live(Halt halt) {
      this.halt = halt;
    }

    Halt halt() {
      return halt;
    }

    Optional<Progress> progress() {
      return progress;
    }

    void went(Progress now) {
      progress = Optional.of(now);
    }
  }

  synchronized Live enter(RunId run, Halt halt) {
    if (closed || runs.size() >= Runs.MOST_UNDER_WAY) {
      throw new ProblemException(
          Problem.TOO_MANY,
          Runs.MOST_UNDER_WAY + " runs are under way: wait for one of them, or stop it");
    }
    if (runs.containsKey(run)) {
      throw new ProblemException(Problem.CONFLICT, "this run is under way already");
    }
    Live live = new Live(halt);
    runs.put(run, live);
    return live;
  }

  synchronized void leave(RunId run) {
    runs.remove(run);
    notifyAll();
  }

  synchronized Optional<Live> find(RunId run) {
    return Optional.ofNullable(runs.get(run));
  }

  synchronized Set<RunId> ids() {
    return Set.copyOf(runs.keySet());
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /// Halts all of them and waits until each has written what it had: they are interrupted, not
  /// stopped by anybody.
  @Override
  public synchronized void close() {
    closed = true;
    runs.values().forEach(live -> live.halt().halt());
    try {
      while (!runs.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
