package dev.suiren.runs.internal;

import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.base.Recordings;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.base.Recordings.Source;
import dev.suiren.checks.Check;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Begins runs, and parts of them, one at a time on each base.
record Opening(Store store, UnderWay underWay, Recordings recordings) {
  private static final Currency OF_NOTHING = Currency.getInstance("USD");

  /// A run that was never begun before.
  ///
  /// @param checks those of the order's set
  /// @param out where the scores go too
  Conduct.Part first(
      Caller caller, Runs.Order order, List<Check> checks, Optional<Path> out, Halt halt) {
    refuseTooMany(checks.size(), order.repeats());
    checks.forEach(check -> check.input().audience().ifPresent(Audience::parse));
    Recorder recorder = recordings.open(caller, order.base());
    order.limits().refuseBudgetWithout(recorder.price());
    RunRow row = row(caller, order, recorder);
    String lane =
        order.base().startsWith(Recordings.FILE)
            ? row.id().value()
            : recorder.source().id().value();
    UnderWay.Live live = enter(row.id(), halt, () -> store.runs().insert(row, lane));
    return new Conduct.Part(row, trial(row, checks, out), live);
  }

  /// A further part of a run that has ended.
  Conduct.Part further(Caller caller, RunRow row, List<Check> checks, Limits limits, Halt halt) {
    Recorder recorder = recordings.open(caller, row.order().base());
    limits.refuseBudgetWithout(recorder.price());
    Source now = recorder.source();
    if (!now.id().equals(row.order().source().id())) {
      throw new ProblemException(
          Problem.CONFLICT, "the base of this name is another one now; begin a new run on it");
    }
    RunRow.Order order =
        new RunRow.Order(
            row.order().set(),
            row.order().base(),
            row.order().source(),
            new Run.Terms(row.order().terms().repeats(), limits));
    RunRow again = new RunRow(row.id(), row.space(), order, row.stand(), row.counts(), row.tally());
    UnderWay.Live live =
        enter(
            row.id(), halt, () -> store.runs().begin(again, orderer(caller), limits, store.now()));
    return new Conduct.Part(again, trial(again, checks, Optional.empty()), live);
  }

  static void refuseTooMany(int checks, int repeats) {
    if ((long) checks * repeats > Runs.MOST_ANSWERS) {
      throw new ProblemException(
          Problem.TOO_LARGE,
          "a run asks for at most %,d answers: fewer checks, or fewer repeats"
              .formatted(Runs.MOST_ANSWERS));
    }
  }

  private UnderWay.Live enter(RunId run, Halt halt, BooleanSupplier write) {
    UnderWay.Live live = underWay.enter(run, halt);
    boolean written = false;
    try {
      written =
          store
              .db()
              .inTransaction(
                  () -> {
                    settle(run);
                    return write.getAsBoolean();
                  });
    } finally {
      if (!written) {
        underWay.leave(run);
      }
    }
    if (!written) {
      throw new ProblemException(
          Problem.CONFLICT, "a run on this base is under way: wait for it, or stop it");
    }
    return live;
  }

  /// Rows that a process left which is gone do not stand in the way.
  private void settle(RunId entering) {
    Set<RunId> live = new HashSet<>(underWay.ids());
    live.remove(entering);
    store
        .runs()
        .listUnderWay()
        .forEach(
            (run, seen) -> {
              if (!live.contains(run) && store.isLeft(seen)) {
                store.runs().setInterrupted(run);
              }
            });
  }

  private RunRow row(Caller caller, Runs.Order order, Recorder recorder) {
    Currency currency = recorder.price().map(it -> it.currency()).orElse(OF_NOTHING);
    Instant now = store.now();
    return new RunRow(
        new RunId(store.stamps().ids().next()),
        caller.space(),
        new RunRow.Order(
            order.set(),
            order.base(),
            recorder.source(),
            new Run.Terms(order.repeats(), order.limits())),
        new RunRow.Stand(
            Run.State.RUNNING, Optional.empty(), orderer(caller), now, Optional.empty(), now),
        new RunRow.Counts(0, 0, 0, 0, Cost.none(currency)),
        Run.Tally.NONE);
  }

  static RunRow.Orderer orderer(Caller caller) {
    return new RunRow.Orderer(caller.person(), caller.name());
  }

  private static Trials.Order trial(RunRow row, List<Check> checks, Optional<Path> out) {
    Run.Terms terms = row.order().terms();
    return new Trials.Order(row.order().base(), checks, terms.repeats(), terms.limits(), out);
  }
}
