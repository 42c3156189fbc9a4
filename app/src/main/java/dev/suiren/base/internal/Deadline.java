package dev.suiren.base.internal;

import java.time.Duration;

/// The moment by which a whole call must be over, on the clock that never jumps.
record Deadline(long nanos) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /// What is left, at least zero.
  Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }

  /// The shorter of `time` and what is left.
  Duration atMost(Duration time) {
    Duration left = remaining();
    return left.compareTo(time) < 0 ? left : time;
  }

  boolean leaves(Duration time) {
    return remaining().compareTo(time) > 0;
  }
}
