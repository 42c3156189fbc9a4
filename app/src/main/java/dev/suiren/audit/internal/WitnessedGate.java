package dev.suiren.audit.internal;

import dev.suiren.audit.Gate;
import dev.suiren.audit.Verdict;
import java.util.function.BiConsumer;

/// A gate that tells once, when it stops its stream, what had come in until then.
final class WitnessedGate implements Gate {
  private final Gate gate;
  private final BiConsumer<String, Verdict> stopped;
  private final StringBuilder accepted = new StringBuilder();
  private boolean told;

  WitnessedGate(Gate gate, BiConsumer<String, Verdict> stopped) {
    this.gate = gate;
    this.stopped = stopped;
  }

  @Override
  public Release accept(String chunk) {
    if (!told) {
      accepted.append(chunk);
    }
    return seen(gate.accept(chunk));
  }

  @Override
  public Release end() {
    return seen(gate.end());
  }

  private Release seen(Release release) {
    if (release.stopped() && !told) {
      told = true;
      stopped.accept(accepted.toString(), release.verdict());
      accepted.setLength(0);
      accepted.trimToSize();
    }
    return release;
  }
}
