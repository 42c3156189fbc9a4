package dev.suiren.runs;

import dev.suiren.base.Halt;
import dev.suiren.checks.CheckSet;
import dev.suiren.people.Caller;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import java.nio.file.Path;
import java.util.Optional;

/// The door to a run whose orderer waits for it, as the command line does. It is kept as all others
/// are.
public interface AttendedRuns {

  /// Runs to its end on the calling thread, on which `hearer` hears everything too: first the id
  /// under which it is kept.
  ///
  /// @param halt ends the run early, from any thread
  /// @throws dev.suiren.kernel.ProblemException as `Runs.start` and `Trials.run`
  Trials.Tried run(Caller caller, Order order, Trials.Hearer hearer, Halt halt);

  /// Refuses what `run` would refuse before it asks anything, so that of several runs the first is
  /// not paid for in vain.
  ///
  /// @throws dev.suiren.kernel.ProblemException as `run`
  void check(Caller caller, Order order);

  /// @param base the id or the name of a base, `recorded:` and a file, or `Trials.NO_BASE`
  /// @param out where the scores go too when all is done; local callers only
  /// @param against what the answers are compared with; local callers only
  record Order(
      CheckSet set,
      String base,
      int repeats,
      Limits limits,
      Optional<Path> out,
      Optional<Trials.Against> against) {

    public Order(CheckSet set, String base, int repeats, Limits limits, Optional<Path> out) {
      this(set, base, repeats, limits, out, Optional.empty());
    }
  }
}
