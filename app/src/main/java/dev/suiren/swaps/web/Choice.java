package dev.suiren.swaps.web;

import dev.suiren.comparison.Bar;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import java.util.List;
import java.util.Optional;

/// What there is to compare, and what is chosen of it.
///
/// @param set whose runs are shown
/// @param runs of the set that judged something, the latest first
/// @param effect the change of which is told how likely it is found
public record Choice(
    List<KeptSet> sets,
    Optional<KeptSet> set,
    List<Run> runs,
    Optional<RunId> a,
    Optional<RunId> b,
    Bar bar,
    double effect) {

  public Choice {
    sets = List.copyOf(sets);
    runs = List.copyOf(runs);
  }

  public boolean isA(Run run) {
    return a.filter(run.id()::equals).isPresent();
  }

  public boolean isB(Run run) {
    return b.filter(run.id()::equals).isPresent();
  }

  /// What an address ends with that compares the same again.
  public String query() {
    return new Asked(a, b, bar, effect).query();
  }
}
