package dev.suiren.proof.internal;

import dev.suiren.audit.Audit;
import dev.suiren.base.Recordings;
import dev.suiren.checks.Scorer;
import dev.suiren.proof.Trials;
import dev.suiren.proof.spi.PrivateHomes;
import dev.suiren.sandbox.Interpreter;
import dev.suiren.sandbox.Limits;
import dev.suiren.sandbox.Sandbox;
import java.util.function.Supplier;

/// Trials as the product has them, over a test's own recordings.
public final class OverRecordings {
  private OverRecordings() {}

  /// Where no check has documents at hand.
  public static final Supplier<PrivateHomes> NO_HOMES =
      () -> {
        throw new IllegalStateException("no documents are at hand");
      };

  public static Trials trials(Recordings recordings, Audit audit) {
    return trials(recordings, audit, NO_HOMES);
  }

  public static Trials trials(Recordings recordings, Audit audit, Supplier<PrivateHomes> homes) {
    return new CheckTrials(
        new RecordedRuns(recordings, System::nanoTime, Thread::sleep),
        new CheckPrompts(100, 0),
        new Answering(audit, new Scorer(Sandbox.of(Interpreter.usual()), Limits.USUAL)),
        homes);
  }
}
