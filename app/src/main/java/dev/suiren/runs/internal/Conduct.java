package dev.suiren.runs.internal;

import dev.suiren.base.Halt;
import dev.suiren.base.Recordings;
import dev.suiren.checks.Check;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Trials;
import dev.suiren.proof.Trials.Tried;
import dev.suiren.runs.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes a run from its row to its end, on the calling thread.
record Conduct(
    Store store, UnderWay underWay, Supplier<Trials> trials, KeptSets sets, Recordings recordings) {

  /// A run that has entered.
  ///
  /// @param order with the checks of the row's set
  record Part(RunRow row, Trials.Order order, UnderWay.Live live) {

    /// Whether its documents are kept and not at hand.
    boolean lacksDocuments() {
      return row.order().documents()
          && order.checks().stream().allMatch(check -> check.input().folder().isEmpty());
    }
  }

  /// Whatever happens, the run leaves, and its row says how it ended. Where the house is closing it
  /// says nothing: the run was interrupted.
  Tried conduct(Caller caller, Part part, Trials.Hearer hearer) {
    Halt halt = part.live().halt();
    Scribe scribe =
        new Scribe(
            store,
            new Quotes(recordings, caller, part.row()),
            places(part.order().checks()),
            part.live(),
            hearer);
    Ending ending = new Ending(Run.State.FAILED, Optional.of(Run.Why.BROKEN));
    try {
      Tried tried = run(caller, part, scribe, halt);
      scribe.finish(tried);
      ending = Ending.of(tried.ended().why());
      return tried;
    } catch (ProblemException problem) {
      ending = Ending.of(problem.problem());
      throw problem;
    } finally {
      end(part.row(), scribe, ending);
    }
  }

  private Tried run(Caller caller, Part part, Scribe scribe, Halt halt) {
    if (!part.lacksDocuments()) {
      return trials.get().run(caller, part.order(), scribe, halt);
    }
    try (KeptDocuments.Laid laid = sets.lay(caller, part.row().order().set())) {
      return trials.get().run(caller, laid.of(part.order()), scribe, halt);
    }
  }

  private void end(RunRow row, Scribe scribe, Ending ending) {
    try {
      scribe.rescue();
      store.retally(row.id());
      if (!underWay.isClosed() || ending.state() == Run.State.DONE) {
        store.runs().end(row.id(), ending.state(), ending.why(), store.now());
      }
    } finally {
      underWay.leave(row.id());
    }
  }

  private static Map<String, Integer> places(List<Check> checks) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < checks.size(); i++) {
      places.put(checks.get(i).id(), i);
    }
    return places;
  }

  private record Ending(Run.State state, Optional<Run.Why> why) {

    static Ending of(Ended.Why why) {
      return switch (why) {
        case DONE, DECIDED -> new Ending(Run.State.DONE, Optional.empty());
        case CANCELLED -> new Ending(Run.State.STOPPED, Optional.of(Run.Why.BY_HAND));
        case MONEY_SPENT -> new Ending(Run.State.STOPPED, Optional.of(Run.Why.MONEY_SPENT));
        case BASE_FAILED -> new Ending(Run.State.FAILED, Optional.of(Run.Why.BASE_FAILED));
      };
    }

    static Ending of(Problem problem) {
      boolean ofBase =
          problem == Problem.BASE_FAILED
              || problem == Problem.NOT_FOUND
              || problem == Problem.CONFLICT;
      return new Ending(
          Run.State.FAILED, Optional.of(ofBase ? Run.Why.BASE_FAILED : Run.Why.BROKEN));
    }
  }
}
