package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Recordings.Recorder;
import java.util.Optional;

/// One thing that a run does, on a thread of the run's.
interface Task {

  /// Whether it is known that nothing would be paid for it.
  boolean isRecorded(Recorder recorder);

  /// Empty when it was not done: halted, or no money left for it.
  Optional<Result> run(Teller teller);

  /// @param tell says what came of it; run on the thread that hears of the run
  record Result(Kind kind, Runnable tell) {}

  /// What it comes to in the count of a run.
  enum Kind {
    ANSWERED,
    REPLAYED,
    FAILED,
    MISSING,
    CANCELLED;

    static Kind of(Attempt attempt) {
      return switch (attempt) {
        case Attempt.Answered(_, boolean replayed) -> replayed ? REPLAYED : ANSWERED;
        case Attempt.Failed _ -> FAILED;
        case Attempt.Missing _ -> MISSING;
        case Attempt.Cancelled _ -> CANCELLED;
      };
    }
  }
}
