package dev.suiren.runs.internal;

import dev.suiren.proof.Progress;
import dev.suiren.proof.Trials;

/// Nobody waits for a run that goes on behind; who looks is shown its rows.
final class Unheard implements Trials.Hearer {
  @Override
  public void went(Progress progress) {}

  @Override
  public void progress(String line) {}

  @Override
  public void warning(String line) {}
}
