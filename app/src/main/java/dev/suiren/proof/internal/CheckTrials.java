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
  public Tried run(Caller caller, Order order, Hearer hearer, Halt halt) {
    caller.require(Role.EDITOR);
    if (order.out().isPresent() && caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the command line on this machine writes files");
    }
    order.checks().forEach(check -> check.input().audience().ifPresent(Audience::parse));
    Sitting sitting = new Sitting(order, prompts, answering, hearer);
    var calls = new ProofRuns.Order(order.base(), sitting.calls(), order.limits());
    Ended ended = runs.run(caller, calls, sitting, halt);
    List<Judged> judged = sitting.all(ended);
    order.out().ifPresent(out -> ScoreFile.write(json, out, judged));
    return new Tried(ended, judged);
  }
}
