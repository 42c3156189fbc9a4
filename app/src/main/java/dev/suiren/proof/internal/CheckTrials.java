package dev.suiren.proof.internal;

import dev.suiren.base.Halt;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.proof.Ended;
import dev.suiren.proof.ProofRuns;
import dev.suiren.proof.Trials;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Trials over recorded runs.
record CheckTrials(ProofRuns runs, CheckPrompts prompts, Answering answering, JsonMapper json)
    implements Trials {

  @Override
  public ProofRuns.Forecast forecast(Caller caller, Order order) {
    caller.require(Role.EDITOR);
    order.checks().forEach(check -> check.input().audience().ifPresent(Audience::parse));
    return runs.forecast(caller, calls(order));
  }

  private ProofRuns.Order calls(Order order) {
    return new ProofRuns.Order(order.base(), Sitting.calls(order, prompts), order.limits());
  }

  @Override
  public Tried run(Caller caller, Order order, Hearer hearer, Halt halt) {
    caller.require(Role.EDITOR);
    if (order.out().isPresent() && caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the command line on this machine writes files");
    }
    order.checks().forEach(check -> check.input().audience().ifPresent(Audience::parse));
    Sitting sitting = new Sitting(order, answering, hearer);
    Ended ended = runs.run(caller, calls(order), sitting, halt);
    List<Judged> judged = sitting.all(ended);
    order.out().ifPresent(out -> ScoreFile.write(json, out, judged));
    return new Tried(ended, judged);
  }
}
