package dev.suiren.answers.internal;

import dev.suiren.answers.Answers;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Html;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A turn that runs in this process: what was released so far, and whether it shall go on.
///
/// Written by the turn's thread, read by any number of followers.
final class Live implements Answers.Listener {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Owner owner;
  private Optional<Cleared<Html>> sofar = Optional.empty();
  private Runnable cancel = () -> {};
  private long version;
  private boolean stopped;
  private boolean ended;

  Live(Owner owner) {
    this.owner = owner;
  }

  /// @param version grows with each release; 0 before the first
  record Snapshot(long version, Optional<Cleared<Html>> sofar, boolean ended) {}

  Owner owner() {
    return owner;
  }

  @Override
  public boolean released(Gate.Release release) {
    lock.lock();
    try {
      sofar = Optional.of(release.sofar());
      version++;
      changed.signalAll();
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void streams(Runnable stop) {
    lock.lock();
    try {
      cancel = stop;
      if (stopped) {
        stop.run();
      }
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    lock.lock();
    try {
      stopped = true;
      cancel.run();
    } finally {
      lock.unlock();
    }
  }

  boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until there is more than `seen`, the end, or `patience` is over.
  Snapshot await(long seen, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (version == seen && !ended && left > 0) {
        left = changed.awaitNanos(left);
      }
      return new Snapshot(version, sofar, ended);
    } finally {
      lock.unlock();
    }
  }
}
