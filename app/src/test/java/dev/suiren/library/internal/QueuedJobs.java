package dev.suiren.library.internal;

import dev.suiren.kernel.Job;
import dev.suiren.kernel.Jobs;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A queue that works only when it is told to, in the order of enqueuing.
final class QueuedJobs implements Jobs {
  private final Map<String, Job> kinds = new HashMap<>();
  private final Set<Waiting> waiting = new LinkedHashSet<>();
  private final Set<Waiting> later = new LinkedHashSet<>();

  private record Waiting(String name, String subject) {}

  void know(Job job) {
    kinds.put(job.name(), job);
  }

  @Override
  public void enqueue(String name, String subject) {
    waiting.add(new Waiting(name, subject));
  }

  @Override
  public void enqueue(String name, String subject, Duration delay) {
    later.add(new Waiting(name, subject));
  }

  /// How many jobs of one kind wait now.
  long count(String name) {
    return waiting.stream().filter(job -> job.name().equals(name)).count();
  }

  /// Lets the time of all pauses pass.
  void runLater() {
    waiting.addAll(later);
    later.clear();
    runAll();
  }

  @Override
  public void cancel(String name, String subject) {
    waiting.remove(new Waiting(name, subject));
  }

  /// Runs what waits and what follows from it, until nothing does.
  void runAll() {
    while (!waiting.isEmpty()) {
      run(waiting.iterator().next());
    }
  }

  /// Runs what waits of one kind now.
  void run(String name) {
    for (Waiting job : Set.copyOf(waiting)) {
      if (job.name().equals(name)) {
        run(job);
      }
    }
  }

  private void run(Waiting job) {
    waiting.remove(job);
    Job kind = kinds.get(job.name());
    if (kind == null) {
      throw new IllegalStateException("no job is called " + job.name());
    }
    kind.run(job.subject());
  }
}
