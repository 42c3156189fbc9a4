package dev.suiren.runs;

import dev.suiren.base.SourceId;
import dev.suiren.people.Caller;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The door to kept runs. Owner and editors only; for everybody else, and in other spaces, a run
/// does not exist (`NOT_FOUND`).
public interface Runs {
  /// How many may be under way at the same time.
  int MOST_UNDER_WAY = 4;

  /// How many answers a run may ask for: checks times repeats.
  int MOST_ANSWERS = 300_000;

  /// What a run of this order would do, without asking anything.
  ///
  /// @throws dev.suiren.kernel.ProblemException as `start`
  Forecast forecast(Caller caller, Order order);

  /// Begins a run, which then goes on behind.
  ///
  /// @throws dev.suiren.kernel.ProblemException `CONFLICT` where one is under way on this base,
  ///   `TOO_MANY` where as many as may be are under way, `TOO_LARGE` beyond `MOST_ANSWERS`,
  ///   otherwise as `ProofRuns.run`
  Run start(Caller caller, Order order);

  /// Goes on with one that ended early or in which calls failed: what is recorded is replayed.
  ///
  /// @param budget what it may pay from now on; empty for no limit
  Run resume(Caller caller, RunId run, Optional<BigDecimal> budget);

  /// Ends one that is under way, after what it is just writing; any other stays as it is.
  void stop(Caller caller, RunId run);

  /// Removes it with its judgements; the recordings stay where they are. One that is under way is
  /// refused (`CONFLICT`).
  void remove(Caller caller, RunId run);

  Run get(Caller caller, RunId run);

  /// The latest first.
  Page list(Caller caller, Wanted wanted);

  /// @param base the id or the name of a base, or `Trials.NO_BASE`; for local callers also
  ///   `recorded:` and a file
  /// @param repeats 1 to `Trials.Order.MOST_REPEATS`
  record Order(SetId set, String base, int repeats, Limits limits) {
    public Order {
      if (repeats < 1 || repeats > Trials.Order.MOST_REPEATS) {
        throw new IllegalArgumentException("1 to " + Trials.Order.MOST_REPEATS + " repeats");
      }
    }
  }

  /// @param answers checks times repeats
  /// @param asked of these, what can be asked
  record Forecast(KeptSet set, int answers, Trials.Forecast asked) {}

  /// @param set only runs of it
  /// @param source only runs on it
  /// @param offset how many are left out at the beginning, at least 0
  /// @param limit 1 to `MOST`
  record Wanted(Optional<SetId> set, Optional<SourceId> source, int offset, int limit) {
    public static final int MOST = 100;
  }

  /// @param total how many there are in all, on this page or not
  record Page(List<Run> runs, int total) {
    public Page {
      runs = List.copyOf(runs);
    }
  }
}
