package dev.suiren.proof;

import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.checks.Check;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Outcome;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Comparison;
import dev.suiren.comparison.Leftovers;
import dev.suiren.people.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The door to putting checks to a base: each is asked and recorded as `ProofRuns` does it, and
/// judged. Owner and editors only.
///
/// A check with documents goes through the whole way of a question: its folder is taken in,
/// searched and told to the base, whose answer passes the gate. All others are put to the base by
/// itself, with the pictures it shows if the base takes images. A check that needs what is not
/// there (memory, tools, images before a base that takes none) is not answered, and says so.
public interface Trials {

  /// The base that is none: documents answer by themselves.
  String NO_BASE = "none";

  /// What a run of this order would do, without asking anything. Checks that cannot be asked are
  /// none of it.
  ///
  /// @throws dev.suiren.kernel.ProblemException as `ProofRuns.run`
  Forecast forecast(Caller caller, Order order);

  /// @param calls those that are known beforehand
  /// @param consulted answers over documents: one call each, or two where documents in another
  ///   language may answer, whose prompts come about on the way
  record Forecast(ProofRuns.Forecast calls, int consulted) {}

  /// Runs to its end on the calling thread, on which `hearer` hears everything too.
  ///
  /// @param halt ends the run early, from any thread
  /// @throws dev.suiren.kernel.ProblemException as `ProofRuns.run`
  Tried run(Caller caller, Order order, Hearer hearer, Halt halt);

  /// @param base the id or the name of a base, `recorded:` and a file, or `NO_BASE`
  /// @param repeats how often each check is put, 1 to 1,000
  /// @param out where the scores go when all is done, one JSON object a line; local callers only
  /// @param against what the answers are compared with; local callers only
  record Order(
      String base,
      List<Check> checks,
      int repeats,
      ProofRuns.Limits limits,
      Optional<Path> out,
      Optional<Against> against) {
    public static final int MOST_REPEATS = 1000;

    public Order(
        String base, List<Check> checks, int repeats, ProofRuns.Limits limits, Optional<Path> out) {
      this(base, checks, repeats, limits, out, Optional.empty());
    }

    public Order {
      checks = List.copyOf(checks);
      if (repeats < 1 || repeats > MOST_REPEATS) {
        throw new IllegalArgumentException("1 to " + MOST_REPEATS + " repeats");
      }
    }
  }

  /// Scores of another base, in whose place this one may come.
  ///
  /// @param scores as `out` writes them
  /// @param looks how often it is looked whether every verdict is there, each time after an equal
  ///   share of the clusters, the last time when all is asked; 1 for only then
  /// @param seed of the order in which clusters are asked where there are several looks
  record Against(Path scores, Bar bar, int looks, long seed) {
    public static final int USUAL_LOOKS = 10;

    public Against {
      if (looks < 1 || looks > 100) {
        throw new IllegalArgumentException("1 to 100 looks");
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
  record Tried(Ended ended, List<Judged> judged, Optional<Compared> compared) {
    public Tried {
      judged = List.copyOf(judged);
    }

    public Tried(Ended ended, List<Judged> judged) {
      this(ended, judged, Optional.empty());
    }
  }

  /// How the base stands beside the other one.
  ///
  /// @param looked what the last look showed; absent where the run ended before the first
  /// @param look which one that was, of so many `looks`; 0 for none
  /// @param notAsked checks that were left out since every verdict was there without them
  record Compared(Optional<Looked> looked, int look, int looks, List<String> notAsked) {
    public Compared {
      notAsked = List.copyOf(notAsked);
    }
  }

  /// @param leftovers what could not be compared
  record Looked(Comparison comparison, Leftovers leftovers) {}

  /// @param repeat counts from 1
  /// @param took how long the base took, where it answered
  /// @param cost what was paid when it answered
  /// @param recorded where its last answer lies; empty where there is none
  /// @param replied what was judged of a check with documents; empty for all others
  record Judged(
      Check check,
      int repeat,
      Judgement judgement,
      Optional<Duration> took,
      Optional<Cost> cost,
      Optional<Recorded> recorded,
      Optional<Outcome.Answered> replied) {

    /// One whose base was asked by itself.
    public Judged(
        Check check,
        int repeat,
        Judgement judgement,
        Optional<Duration> took,
        Optional<Cost> cost,
        Optional<Recorded> recorded) {
      this(check, repeat, judgement, took, cost, recorded, Optional.empty());
    }
  }

  /// @param request the hash under which the answer is recorded
  /// @param answer its digest, so that another answer is not taken for it
  record Recorded(String request, String answer) {}
}
