package dev.suiren.cli.internal;

import dev.suiren.proof.Proof;

/// How a measurement goes, on `err`: warnings always, progress where somebody watches.
record MeasureTold(Surroundings here) implements Proof.Listener {

  @Override
  public void progress(String line) {
    if (here.watched()) {
      here.err().println(line);
    }
  }

  @Override
  public void warning(String line) {
    here.err().println("suiren: " + line);
  }
}
