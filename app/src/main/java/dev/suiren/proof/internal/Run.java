package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Bases.Price;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns.Call;
import dev.suiren.proof.ProofRuns.Hearer;
import dev.suiren.proof.ProofRuns.Order;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.function.LongSupplier;

/// One run, batch by batch: a batch begins when the one before is through.
final class Run {
  private static final long TOLD_EVERY = Duration.ofSeconds(5).toNanos();
  private static final Currency OF_NOTHING = Currency.getInstance("USD");

  private final Order order;
  private final Teller teller;
  private final Tally tally;
  private final Hearer hearer;
  private final LongSupplier nanos;
  private final Currency currency;
  private long told;

  Run(Order order, Teller teller, Tally tally, Hearer hearer, LongSupplier nanos) {
    this.order = order;
    this.teller = teller;
    this.tally = tally;
    this.hearer = hearer;
    this.nanos = nanos;
    this.currency = teller.recorder().price().map(Price::currency).orElse(OF_NOTHING);
    this.told = nanos.getAsLong();
  }

  Ended toItsEnd() {
    List<Call> calls = order.calls();
    int parallel = order.limits().parallel();
    int size = Math.max(1, order.limits().batch().orElse(calls.size()));
    boolean decided = false;
    for (int from = 0; from < calls.size() && !decided && !teller.halt().isHalted(); from += size) {
      List<Call> some = calls.subList(from, Math.min(calls.size(), from + size));
      new Batch(some, teller, parallel).run(parallel, this::hear);
      decided = order.limits().batch().isPresent() && hearer.isDecided();
    }
    Progress progress = progress();
    hearer.progress(progress.line());
    return new Ended(why(decided), progress, calls.size() - tally.made());
  }

  private void hear(Call call, Attempt attempt) {
    tally.note(attempt);
    if (!(attempt instanceof Attempt.Cancelled)) {
      hearer.heard(call, attempt);
    }
    Progress progress = progress();
    hearer.went(progress);
    if (nanos.getAsLong() - told >= TOLD_EVERY) {
      told = nanos.getAsLong();
      hearer.progress(progress.line());
    }
  }

  private Progress progress() {
    return tally.progress(teller.purse().spent(currency));
  }

  private Ended.Why why(boolean decided) {
    if (tally.made() == order.calls().size()) {
      return Ended.Why.DONE;
    }
    if (teller.halt().isHalted()) {
      return Ended.Why.CANCELLED;
    }
    if (teller.health().isHopeless()) {
      return Ended.Why.BASE_FAILED;
    }
    if (teller.purse().isEmpty()) {
      return Ended.Why.MONEY_SPENT;
    }
    return decided ? Ended.Why.DECIDED : Ended.Why.DONE;
  }
}
