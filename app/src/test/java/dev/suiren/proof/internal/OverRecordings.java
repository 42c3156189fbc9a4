package dev.suiren.proof.internal;

import dev.suiren.audit.Audit;
import dev.suiren.base.Recordings;
import dev.suiren.checks.Scorer;
import dev.suiren.proof.Trials;
import dev.suiren.sandbox.Interpreter;
import dev.suiren.sandbox.Limits;
import dev.suiren.sandbox.Sandbox;
import tools.jackson.databind.json.JsonMapper;

/// Trials as the product has them, over a test's own recordings.
public final class OverRecordings {
  private OverRecordings() {}

  public static Trials trials(Recordings recordings, Audit audit) {
    return new CheckTrials(
        new RecordedRuns(recordings, System::nanoTime, Thread::sleep),
        new CheckPrompts(100, 0),
        new Answering(audit, new Scorer(Sandbox.of(Interpreter.usual()), Limits.USUAL)),
        () -> {
          throw new IllegalStateException("no documents are at hand");
        },
        JsonMapper.builder().build());
  }
}
