package dev.suiren.swaps;

import dev.suiren.audit.Cleared;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Gate;
import dev.suiren.people.Caller;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The door to comparisons of kept runs. Owner and editors only; for everybody else, and in other
/// spaces, a run does not exist (`NOT_FOUND`).
public interface Swaps {

  /// Compares two runs as they are now. Others who ask meanwhile wait: one comparison is in memory
  /// at a time. What it comes to is kept with the day, unless the same was found last.
  ///
  /// @param effect the change of score, above 0 and at most 1, of which is told how likely it is
  ///   found
  Outcome compare(Caller caller, Pair pair, Bar bar, double effect);

  /// What a comparison with this run could find at best, before anything is paid for another one.
  List<Outlook> outlook(Caller caller, RunId run, Bar bar, double effect);

  /// Items that changed, the largest change first.
  ///
  /// @throws dev.suiren.kernel.ProblemException `BAD_INPUT` for runs of different checks
  Changes changes(Caller caller, Pair pair, Wanted wanted);

  /// How comparing ends.
  sealed interface Outcome {

    /// @param rows all functions together first, then by name
    /// @param averageDelta the mean of the functions' differences
    /// @param kept where this verdict is kept; empty while a run is under way, and where as many as
    ///   may be are kept
    record Compared(
        Run a,
        Run b,
        Bar bar,
        List<Row> rows,
        Gate gate,
        double averageDelta,
        Rest rest,
        Optional<VerdictId> kept)
        implements Outcome {
      public Compared {
        rows = List.copyOf(rows);
      }

      public Result result() {
        return new Result(bar, rows, gate, averageDelta, rest);
      }
    }

    /// There is nothing to compare.
    record Incomparable(Run a, Run b, Why why) implements Outcome {}
  }

  /// Why two runs cannot be compared.
  enum Why {
    OTHER_CHECKS,
    SAME_RUN,
    /// No check was answered in both.
    NOTHING_IN_COMMON
  }

  /// What could not be used, and what wavered.
  ///
  /// @param onlyInA answers without a counterpart, and the first few items they belong to
  /// @param fewerPairs items with fewer pairs than others have
  /// @param unanswered answers that are neither right nor wrong
  /// @param unpaired functions of the one in use of which nothing could be paired
  /// @param flaky items of which repeats of one base differ, by function
  record Rest(
      Alone onlyInA,
      Alone onlyInB,
      long fewerPairs,
      long unanswered,
      List<Named> unpaired,
      List<Flaky> flaky) {
    public Rest {
      unpaired = List.copyOf(unpaired);
      flaky = List.copyOf(flaky);
    }
  }

  record Alone(long answers, List<Cleared<String>> items) {
    public Alone {
      items = List.copyOf(items);
    }
  }

  /// @param items of the function, of which `a` and `b` waver in the one and the other run
  record Flaky(Named function, long items, long a, long b) {}

  /// How likely a comparison finds a change.
  ///
  /// @param function empty for all together
  /// @param chance 0 to 1
  /// @param enough with how many clusters it is 0.8; empty where that cannot be told
  record Outlook(
      Optional<Named> function, long items, int clusters, double chance, Optional<Long> enough) {}

  /// Which items.
  ///
  /// @param function empty for all
  /// @param offset at least 0
  /// @param limit 1 to `Changes.MOST`
  record Wanted(Kind kind, Optional<FunctionKey> function, int offset, int limit) {}

  /// What became of an item.
  enum Kind {
    /// Worse with the candidate.
    LOST,
    /// Better with it.
    GAINED,
    /// Right in one repeat and wrong in another, of the same base.
    FLAKY,
    /// Not answered in one of the runs.
    UNPAIRED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
