package dev.suiren.proof.internal;

import dev.suiren.base.Bases.Price;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns.Hearer;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.function.LongSupplier;

/// One run, batch by batch: a batch begins when the one before is through.
final class Run {
  private static final long TOLD_EVERY = Duration.ofSeconds(5).toNanos();
  private static final Currency OF_NOTHING = Currency.getInstance("USD");

  private final Work work;
  private final Teller teller;
  private final Tally tally;
  private final Hearer hearer;
  private final LongSupplier nanos;
  private final Currency currency;
  private long told;

  Run(Work work, Teller teller, Tally tally, Hearer hearer, LongSupplier nanos) {
    this.work = work;
    this.teller = teller;
    this.tally = tally;
    this.hearer = hearer;
    this.nanos = nanos;
    this.currency = teller.recorder().price().map(Price::currency).orElse(OF_NOTHING);
    this.told = nanos.getAsLong();
  }

  Ended toItsEnd() {
    boolean decided = false;
    int due = 0;
    for (List<Task> batch : work.batches()) {
      if (decided || teller.halt().isHalted()) {
        break;
      }
      new Batch(batch, teller, work.limits().parallel()).run(work.limits().parallel(), this::hear);
      due += batch.size();
      // What was left out for want of money or time is no chance, and must not decide anything.
      decided = work.watched() && tally.made() == due && hearer.isDecided();
    }
    Progress progress = progress();
    hearer.progress(progress.line());
    return new Ended(why(decided), progress, work.size() - tally.made());
  }

  private void hear(Task.Result result) {
    tally.note(result.kind());
    if (result.kind() != Task.Kind.CANCELLED) {
      result.tell().run();
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
    if (tally.made() == work.size()) {
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
