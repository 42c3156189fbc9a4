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
  public void check(Caller caller, Order order) {
    refuseFiles(caller, order);
    opening.check(
        caller,
        order.base(),
        order.limits(),
        KeptSets.fitting(order.set()).size(),
        order.repeats());
  }

  private static void refuseFiles(Caller caller, Order order) {
    Entrance.require(caller);
    boolean files = order.out().isPresent() || order.against().isPresent();
    if (files && caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the command line on this machine reads and writes files");
    }
  }

  @Override
  public Trials.Tried run(Caller caller, Order order, Trials.Hearer hearer, Halt halt) {
    refuseFiles(caller, order);
    KeptSets.Kept keeping = sets.keep(caller, order.set(), false);
    if (!keeping.whole()) {
      hearer.warning("its documents are too many to be kept: it goes on with this command only");
    }
    SetId set = keeping.set().id();
    Runs.Order kept = new Runs.Order(set, order.base(), order.repeats(), order.limits());
    Opening.Beside beside = new Opening.Beside(order.out(), order.against());
    Conduct.Part part = opening.first(caller, kept, order.set().checks(), beside, halt);
    hearer.progress("kept as run " + part.row().id().value());
    return conduct.conduct(caller, part, hearer);
  }
}
