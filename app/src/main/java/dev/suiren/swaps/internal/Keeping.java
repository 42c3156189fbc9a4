package dev.suiren.swaps.internal;

import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Gate;
import dev.suiren.people.Caller;
import dev.suiren.runs.Run;
import dev.suiren.swaps.VerdictId;
import java.util.Optional;

/// Where verdicts go when they are found.
interface Keeping {

  /// Empty where it is not kept.
  Optional<VerdictId> keep(Caller caller, Found found);

  record Found(Run a, Run b, Bar bar, Gate gate, VerdictText text) {}
}
