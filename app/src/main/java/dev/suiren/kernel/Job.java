package dev.suiren.kernel;

/// A kind of durable work. A room offers one bean per kind.
///
/// A job runs at least once after the transaction that enqueued it has committed, on a virtual
/// thread; `run` must therefore be idempotent. If it throws, it is tried again with growing pauses.
public interface Job {

  /// Unique among all kinds, such as `library.ingest`; stored in the database, so never renamed.
  String name();

  /// How many jobs of this kind may run at the same time, at least 1.
  default int parallel() {
    return 1;
  }

  /// Does the work for one subject, such as a revision's id.
  void run(String subject);
}
