package dev.suiren.cli.internal;

import dev.suiren.proof.Progress;
import dev.suiren.proof.Trials;
import dev.suiren.proof.Trials.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Tells how far a trial has come: each tenth, and the end.
final class TrialHearer implements Trials.Hearer {
  private static final int PARTS = 10;

  private final Consumer<String> err;
  private final List<Judged> heard = new ArrayList<>();
  private String line = "";
  private String told = "";
  private int part;

  TrialHearer(Consumer<String> err) {
    this.err = err;
  }

  /// What was judged so far.
  List<Judged> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void judged(Judged judged) {
    heard.add(judged);
  }

  @Override
  public void went(Progress progress) {
    line = progress.line();
    int now = PARTS * (progress.answered() + progress.failed()) / Math.max(1, progress.calls());
    if (now > part) {
      part = now;
      last();
    }
  }

  /// What was heard last, unless it was told already.
  void last() {
    if (!line.isEmpty()) {
      progress(line);
    }
  }

  @Override
  public void progress(String said) {
    if (!said.equals(told)) {
      err.accept(said);
      told = said;
    }
  }

  @Override
  public void warning(String said) {
    err.accept("suiren: " + said);
  }
}
