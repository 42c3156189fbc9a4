package dev.suiren.sandbox;

import java.util.OptionalInt;

/// How a program ended.
///
/// The output is both streams as they came, cut at the limit, with what is no UTF-8 replaced. It is
/// text of a stranger.
public sealed interface Run {

  /// It ended by itself or by a signal.
  ///
  /// @param code the exit code, 128 and the number for a signal
  record Ended(int code, String output) implements Run {
    private static final int SIGNALS = 128;
    private static final int MOST_SIGNAL = 64;

    /// The signal that ended it.
    public OptionalInt signal() {
      int signal = code - SIGNALS;
      return signal >= 1 && signal <= MOST_SIGNAL ? OptionalInt.of(signal) : OptionalInt.empty();
    }
  }

  /// It was stopped.
  record Stopped(Bound bound, String output) implements Run {}

  /// It was never begun.
  ///
  /// @param detail what the system said, one line, ours or the system's words; empty if nothing
  record NotRun(Lack lack, String detail) implements Run {}

  /// What a program ran into. A program that asks for too much memory, files or processes is
  /// refused them and mostly ends by itself.
  enum Bound {
    WALL_CLOCK,
    PROCESSOR_TIME,
    OUTPUT
  }

  /// What was missing.
  enum Lack {
    /// The system gives a process no limits, or not to us.
    LIMITS,
    /// No program of this language was found that works under the limits.
    INTERPRETER,
    /// We were asked to stop.
    INTERRUPTED
  }
}
