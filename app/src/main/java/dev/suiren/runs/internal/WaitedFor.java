package dev.suiren.runs.internal;

import dev.suiren.base.Halt;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.proof.Trials;
import dev.suiren.runs.AttendedRuns;
import dev.suiren.runs.Runs;
import dev.suiren.runs.SetId;
import java.util.Optional;

/// Runs on the thread of who ordered them.
record WaitedFor(KeptSets sets, Opening opening, Conduct conduct) implements AttendedRuns {

  @Override
  public Trials.Tried run(Caller caller, Order order, Trials.Hearer hearer, Halt halt) {
    Entrance.require(caller);
    boolean files = order.out().isPresent() || order.against().isPresent();
    if (files && caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the command line on this machine reads and writes files");
    }
    SetId set = sets.keep(caller, order.set()).id();
    Runs.Order kept = new Runs.Order(set, order.base(), order.repeats(), order.limits());
    Conduct.Part part = opening.first(caller, kept, order.set().checks(), order.out(), halt);
    hearer.progress("kept as run " + part.row().id().value());
    return conduct.conduct(caller, compared(part, order.against()), hearer);
  }

  private static Conduct.Part compared(Conduct.Part part, Optional<Trials.Against> against) {
    Trials.Order trial = part.order();
    return new Conduct.Part(
        part.row(),
        new Trials.Order(
            trial.base(), trial.checks(), trial.repeats(), trial.limits(), trial.out(), against),
        part.live());
  }
}
