package dev.suiren.proof.internal;

import dev.suiren.base.Halt;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.checks.Check;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Trials;
import dev.suiren.proof.spi.PrivateHomes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Trials over recorded runs.
record CheckTrials(
    RecordedRuns runs, CheckPrompts prompts, Answering answering, Supplier<PrivateHomes> homes)
    implements Trials {

  @Override
  public Forecast forecast(Caller caller, Order order) {
    caller.require(Role.EDITOR);
    Recorder recorder = runs.openWithin(caller, order.base(), order.limits());
    Reach reach = Reach.of(order, recorder);
    int consulted =
        (int)
            Sitting.toAsk(order, reach).stream()
                .filter(check -> check.input().folder().isPresent())
                .count();
    return new Forecast(
        runs.forecast(recorder, Sitting.calls(order, reach, prompts)), consulted * order.repeats());
  }

  @Override
  public Tried run(Caller caller, Order order, Hearer hearer, Halt halt) {
    caller.require(Role.EDITOR);
    boolean files = order.out().isPresent() || order.against().isPresent();
    if (files && caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the command line on this machine reads and writes files");
    }
    Recorder recorder = runs.openWithin(caller, order.base(), order.limits());
    Reach reach = Reach.of(order, recorder);
    List<Check> checks = Sitting.toAsk(order, reach);
    Optional<Looking> looking = order.against().map(it -> new Looking(it, checks, order.repeats()));
    try (Desk desk = Desk.of(homes, checks, prompts.temperature(), hearer)) {
      Sitting sitting = new Sitting(order, reach, prompts, answering, desk, looking, hearer);
      return told(order, sitting, runs.run(recorder, sitting.work(), sitting, halt));
    }
  }

  private Tried told(Order order, Sitting sitting, Ended ended) {
    List<Judged> all = sitting.all(ended);
    Optional<Compared> compared = sitting.compared(ended);
    Set<String> left = compared.map(it -> Set.copyOf(it.notAsked())).orElse(Set.of());
    List<Judged> asked = all.stream().filter(it -> !left.contains(it.check().id())).toList();
    order.out().ifPresent(out -> ScoreFile.write(out, asked, compared));
    return new Tried(ended, all, compared);
  }
}
