package dev.suiren.runs.internal;

import dev.suiren.base.Halt;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.proof.Trials;
import dev.suiren.runs.AttendedRuns;
import dev.suiren.runs.Runs;
import dev.suiren.runs.SetId;

/// Runs on the thread of who ordered them.
record WaitedFor(KeptSets sets, Opening opening, Conduct conduct) implements AttendedRuns {

  @Override
  public Trials.Tried run(Caller caller, Order order, Trials.Hearer hearer, Halt halt) {
    Entrance.require(caller);
    if (order.out().isPresent() && caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the command line on this machine writes files");
    }
    SetId set = sets.keep(caller, order.set()).id();
    Runs.Order kept = new Runs.Order(set, order.base(), order.repeats(), order.limits());
    Conduct.Part part = opening.first(caller, kept, sets.checks(caller, set), order.out(), halt);
    hearer.progress("kept as run " + part.row().id().value());
    return conduct.conduct(caller, part, hearer);
  }
}
