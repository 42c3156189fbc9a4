package dev.suiren.proof;

import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.checks.Check;
import dev.suiren.checks.Judgement;
import dev.suiren.people.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The door to putting checks to a base: each is asked and recorded as `ProofRuns` does it, and
/// judged. Owner and editors only.
///
/// A base is asked by itself, without documents, memory, tools or pictures: a check that needs one
/// of these is not answered, and says so.
public interface Trials {

  /// What a run of this order would do, without asking anything. Checks that a base by itself
  /// cannot be asked are none of its calls.
  ///
  /// @throws dev.suiren.kernel.ProblemException as `ProofRuns.run`
  ProofRuns.Forecast forecast(Caller caller, Order order);

  /// Runs to its end on the calling thread, on which `hearer` hears everything too.
  ///
  /// @param halt ends the run early, from any thread
  /// @throws dev.suiren.kernel.ProblemException as `ProofRuns.run`
  Tried run(Caller caller, Order order, Hearer hearer, Halt halt);

  /// @param base the id or the name of a base, or `recorded:` and a file
  /// @param repeats how often each check is put, 1 to 1,000
  /// @param out where the scores go when all is done, one JSON object a line; local callers only
  record Order(
      String base, List<Check> checks, int repeats, ProofRuns.Limits limits, Optional<Path> out) {
    public static final int MOST_REPEATS = 1000;

    public Order {
      checks = List.copyOf(checks);
      if (repeats < 1 || repeats > MOST_REPEATS) {
        throw new IllegalArgumentException("1 to " + MOST_REPEATS + " repeats");
      }
    }
  }

  /// Hears how far it has come.
  interface Hearer extends Proof.Listener {
    void went(Progress progress);

    /// What was said of an answer, or of none, as it came; `went` is called after each.
    default void judged(Judged judged) {}
  }

  /// @param judged every check as often as it was to be put, in the order of the checks
  record Tried(Ended ended, List<Judged> judged) {
    public Tried {
      judged = List.copyOf(judged);
    }
  }

  /// @param repeat counts from 1
  /// @param took how long the base took, where it answered
  /// @param cost what was paid when it answered
  /// @param recorded where its answer lies; empty where there is none
  record Judged(
      Check check,
      int repeat,
      Judgement judgement,
      Optional<Duration> took,
      Optional<Cost> cost,
      Optional<Recorded> recorded) {}

  /// @param request the hash under which the answer is recorded
  /// @param answer sha-256 of its text, so that another answer is not taken for it
  record Recorded(String request, String answer) {}
}
