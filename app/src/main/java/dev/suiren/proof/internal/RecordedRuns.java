package dev.suiren.proof.internal;

import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.base.Recordings;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.proof.Ended;
import dev.suiren.proof.ProofRuns;
import dev.suiren.proof.Trials;
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
    return forecast(openWithin(caller, order.base(), order.limits()), order.calls());
  }

  /// What these calls would be to a base that was opened.
  Forecast forecast(Recorder recorder, List<Call> calls) {
    List<Call> toAsk = calls.stream().filter(call -> !has(recorder, call)).toList();
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
    return new Forecast(calls.size(), calls.size() - toAsk.size(), most);
  }

  @Override
  public Ended run(Caller caller, Order order, Hearer hearer, Halt halt) {
    caller.require(Role.EDITOR);
    return run(
        openWithin(caller, order.base(), order.limits()),
        Work.of(tasks(order, hearer), order.limits()),
        hearer,
        halt);
  }

  private static List<Task> tasks(Order order, Hearer hearer) {
    return order.calls().stream().map(call -> (Task) new Asking(call, hearer)).toList();
  }

  /// A base, or what stands where there is none, once it is known that its limits can be kept.
  Recorder openWithin(Caller caller, String base, Limits limits) {
    Recorder recorder = base.equals(Trials.NO_BASE) ? new NoBase() : recordings.open(caller, base);
    limits.refuseBudgetWithout(recorder.price());
    return recorder;
  }

  /// Does this work with a base that was opened.
  Ended run(Recorder recorder, Work work, Hearer hearer, Halt halt) {
    Limits limits = work.limits();
    int toAsk = (int) work.all().stream().filter(task -> !task.isRecorded(recorder)).count();
    Teller teller =
        new Teller(
            recorder,
            new Purse(limits.budget()),
            new Pace(limits.requestsPerMinute(), limits.tokensPerMinute(), nanos, pause),
            new Health(),
            halt);
    return new Run(work, teller, new Tally(work.size(), toAsk, nanos), hearer, nanos).toItsEnd();
  }

  private static boolean has(Recorder recorder, Call call) {
    return recorder.has(call.prompt(), call.repeat());
  }
}
