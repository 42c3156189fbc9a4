package dev.suiren.base;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// The means to stop calls from another thread. It reaches only what waits for others: whatever is
/// being stored at that moment is stored to its end. Thread-safe; once halted, halted for good.
public final class Halt {
  private final Set<Thread> waiting = new HashSet<>();
  private boolean halted;

  public synchronized void halt() {
    halted = true;
    waiting.forEach(Thread::interrupt);
  }

  public synchronized boolean isHalted() {
    return halted;
  }

  /// Runs work that waits, and interrupts it when halted; empty when halted before it began or
  /// while it waited. Interrupting the thread by other means halts too.
  public <T> Optional<T> during(Callable<T> work) {
    if (!enter()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.call());
    } catch (InterruptedException e) {
      halt();
      return Optional.empty();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      leave();
    }
  }

  private synchronized boolean enter() {
    return !halted && waiting.add(Thread.currentThread());
  }

  /// The interruption was meant for the work that is over.
  private synchronized void leave() {
    waiting.remove(Thread.currentThread());
    if (halted) {
      Thread.interrupted();
    }
  }
}
