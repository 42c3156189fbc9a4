package dev.suiren.proof.internal;

import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.base.Recordings;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.proof.Ended;
import dev.suiren.proof.ProofRuns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Runs over recorders.
record RecordedRuns(Recordings recordings, LongSupplier nanos, Pace.Pause pause)
    implements ProofRuns {

  @Override
  public Forecast forecast(Caller caller, Order order) {
    caller.require(Role.EDITOR);
    Recorder recorder = recordings.open(caller, order.base());
    order.limits().refuseBudgetWithout(recorder.price());
    List<Call> toAsk = order.calls().stream().filter(call -> !has(recorder, call)).toList();
    Optional<Cost> most =
        recorder
            .price()
            .map(
                price ->
                    new Cost(
                        toAsk.stream()
                            .map(call -> recorder.most(call.prompt()).amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                        price.currency()));
    return new Forecast(order.calls().size(), order.calls().size() - toAsk.size(), most);
  }

  @Override
  public Ended run(Caller caller, Order order, Hearer hearer, Halt halt) {
    caller.require(Role.EDITOR);
    Recorder recorder = recordings.open(caller, order.base());
    Limits limits = order.limits();
    limits.refuseBudgetWithout(recorder.price());
    int toAsk = (int) order.calls().stream().filter(call -> !has(recorder, call)).count();
    Teller teller =
        new Teller(
            recorder,
            new Purse(limits.budget()),
            new Pace(limits.requestsPerMinute(), limits.tokensPerMinute(), nanos, pause),
            new Health(),
            halt);
    return new Run(order, teller, new Tally(order.calls().size(), toAsk, nanos), hearer, nanos)
        .toItsEnd();
  }

  private static boolean has(Recorder recorder, Call call) {
    return recorder.has(call.prompt(), call.repeat());
  }
}
