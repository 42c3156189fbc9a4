package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Recordings;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns;
import dev.suiren.proof.ProofRuns.Call;
import dev.suiren.proof.ProofRuns.Hearer;
import java.util.ArrayList;
import java.util.List;

/// A hearer that writes down what it hears.
class WritingHearer implements Hearer {
  final List<String> heard = new ArrayList<>();
  final List<String> failed = new ArrayList<>();
  final List<Progress> went = new ArrayList<>();

  static ProofRuns runs(Recordings recordings) {
    return new RecordedRuns(recordings, System::nanoTime, Thread::sleep);
  }

  @Override
  public void heard(Call call, Attempt attempt) {
    String name = call.item() + "/" + call.repeat();
    if (attempt instanceof Attempt.Answered answered) {
      heard.add(name + "=" + answered.recording().text());
    } else {
      failed.add(name);
    }
  }

  @Override
  public void went(Progress progress) {
    went.add(progress);
  }

  @Override
  public boolean isDecided() {
    return false;
  }

  @Override
  public void progress(String line) {}

  @Override
  public void warning(String line) {}
}
