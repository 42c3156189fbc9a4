package dev.suiren.base;

/// What came of asking through a recorder.
public sealed interface Attempt {

  /// @param replayed it was there already, and cost nothing now
  record Answered(Recording recording, boolean replayed) implements Attempt {}

  /// Not answered; the next run tries again.
  ///
  /// @param begun whether half an answer had come
  /// @param detail one line by us
  /// @param cost at most so much was paid
  record Failed(Ending.Fault fault, boolean begun, String detail, Cost cost) implements Attempt {}

  /// Halted; nothing was recorded.
  ///
  /// @param cost at most so much was paid
  record Cancelled(Cost cost) implements Attempt {}

  /// Only a recording was asked, and this is not in it.
  record Missing() implements Attempt {}
}
