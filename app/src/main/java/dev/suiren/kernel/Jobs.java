package dev.suiren.kernel;

import java.time.Duration;

/// The durable queue: enqueued work commits and rolls back with the data it belongs to.
public interface Jobs {

  /// Runs the job named `name` for `subject` once the current transaction commits. Enqueuing what
  /// already waits changes nothing.
  void enqueue(String name, String subject);

  /// The same, not before `delay` has passed.
  void enqueue(String name, String subject, Duration delay);

  /// Forgets a job that has not begun.
  void cancel(String name, String subject);
}
