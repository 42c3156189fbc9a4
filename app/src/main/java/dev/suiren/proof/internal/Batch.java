package dev.suiren.proof.internal;

import dev.suiren.base.Halt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Tasks done side by side, whose outcomes are handed on one by one, on the thread that asked for
/// them.
final class Batch {
  /// How many outcomes may wait for the consumer, for each thread.
  private static final int WAITING = 4;

  private final List<Task> tasks;
  private final Teller teller;
  private final Halt halt;
  private final AtomicInteger next = new AtomicInteger();
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private final Semaphore room;
  private boolean interrupted;

  private sealed interface Outcome {
    record Made(Task.Result result) implements Outcome {}

    record Unmade() implements Outcome {}

    record Broken(RuntimeException fault) implements Outcome {}
  }

  Batch(List<Task> tasks, Teller teller, int parallel) {
    this.tasks = tasks;
    this.teller = teller;
    this.halt = teller.halt();
    this.room = new Semaphore(WAITING * parallel);
  }

  /// Returns when all tasks are through or given up, and no thread of it is left.
  void run(int parallel, Consumer<Task.Result> consumer) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(parallel, tasks.size()); i++) {
      threads.add(Thread.ofVirtual().start(this::work));
    }
    boolean through = false;
    try {
      for (int i = 0; i < tasks.size(); i++) {
        hand(take(), consumer);
      }
      through = true;
    } finally {
      if (!through) {
        halt.halt();
      }
      room.release(tasks.size());
      threads.forEach(this::join);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void work() {
    for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
      room.acquireUninterruptibly();
      outcomes.add(make(tasks.get(i)));
    }
  }

  /// A fault of ours ends the run on the thread that waits for it.
  private Outcome make(Task task) {
    try {
      Optional<Task.Result> result = task.run(teller);
      return result.isEmpty() ? new Outcome.Unmade() : new Outcome.Made(result.get());
    } catch (RuntimeException fault) {
      return new Outcome.Broken(fault);
    }
  }

  private void hand(Outcome outcome, Consumer<Task.Result> consumer) {
    room.release();
    switch (outcome) {
      case Outcome.Made(Task.Result result) -> consumer.accept(result);
      case Outcome.Unmade unmade -> {}
      case Outcome.Broken(RuntimeException fault) -> throw fault;
    }
  }

  /// Interrupting the waiting thread halts the run, whose calls then end at once.
  private Outcome take() {
    while (true) {
      try {
        return outcomes.take();
      } catch (InterruptedException e) {
        interrupted = true;
        halt.halt();
      }
    }
  }

  private void join(Thread thread) {
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
        halt.halt();
      }
    }
  }
}
