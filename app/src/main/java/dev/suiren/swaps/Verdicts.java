package dev.suiren.swaps;

import dev.suiren.base.SourceId;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Gate;
import dev.suiren.people.Caller;
import dev.suiren.runs.SetId;
import java.util.List;

/// The door to what comparisons came to on the day they were made. Owner and editors only, as
/// `Swaps`: for everybody else, and in other spaces, there are none (`NOT_FOUND`).
public interface Verdicts {
  /// How many a space keeps; what is compared beyond that is shown and not kept.
  int MOST_KEPT = 1000;

  /// The latest first.
  Page list(Caller caller, Wanted wanted);

  /// As it was found that day, whatever became of the runs since.
  KeptVerdict get(Caller caller, VerdictId id);

  void remove(Caller caller, VerdictId id);

  /// @param set only of these checks
  /// @param base only those in which it was one of both
  /// @param offset at least 0
  /// @param limit 1 to `MOST`
  record Wanted(SetId set, SourceId base, int offset, int limit) {
    public static final int MOST = 50;
  }

  /// @param total how many there are in all, on this page or not
  record Page(List<Line> lines, int total) {
    public Page {
      lines = List.copyOf(lines);
    }
  }

  record Line(
      VerdictId id, KeptVerdict.Made made, KeptVerdict.Pairing pairing, Bar bar, Gate gate) {}
}
