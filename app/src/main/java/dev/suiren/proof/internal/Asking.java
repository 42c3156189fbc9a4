package dev.suiren.proof.internal;

import dev.suiren.base.Recordings.Recorder;
import dev.suiren.proof.ProofRuns.Call;
import dev.suiren.proof.ProofRuns.Hearer;
import java.util.Optional;

/// A call whose prompt is known beforehand.
record Asking(Call call, Hearer hearer) implements Task {

  @Override
  public boolean isRecorded(Recorder recorder) {
    return recorder.has(call.prompt(), call.repeat());
  }

  @Override
  public Optional<Result> run(Teller teller) {
    return teller
        .make(call)
        .map(attempt -> new Result(Kind.of(attempt), () -> hearer.heard(call, attempt)));
  }
}
