package dev.suiren.runs.internal;

import dev.suiren.base.Bases;
import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.base.Recordings;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.base.Recordings.Source;
import dev.suiren.base.SourceId;
import dev.suiren.checks.Check;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
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

  /// Whom a run asks, when it is begun.
  ///
  /// @param price empty where nothing is ever paid
  record Asked(String name, Source source, Optional<Bases.Price> price) {
    static final Asked NOBODY =
        new Asked(
            Trials.NO_BASE,
            new Source(new SourceId(Trials.NO_BASE), "", Trials.NO_BASE),
            Optional.empty());
  }

  private Asked asked(Caller caller, String word) {
    if (word.equals(Trials.NO_BASE)) {
      return Asked.NOBODY;
    }
    Recorder recorder = recordings.open(caller, word);
    return new Asked(recorder.name(), recorder.source(), recorder.price());
  }

  /// Files that a run reads and writes beside what is kept.
  ///
  /// @param out where the scores go too
  /// @param against what the answers are compared with
  record Beside(Optional<Path> out, Optional<Trials.Against> against) {
    static final Beside NONE = new Beside(Optional.empty(), Optional.empty());
  }

  /// Refuses what cannot be begun, whatever else is under way.
  Asked check(Caller caller, String base, Limits limits, int checks, int repeats) {
    refuseTooMany(checks, repeats);
    Asked asked = asked(caller, base);
    limits.refuseBudgetWithout(asked.price());
    return asked;
  }

  /// A run that was never begun before.
  ///
  /// @param checks those of the order's set
  Conduct.Part first(
      Caller caller, Runs.Order order, List<Check> checks, Beside beside, Halt halt) {
    Asked asked = check(caller, order.base(), order.limits(), checks.size(), order.repeats());
    boolean documents =
        checks.stream().anyMatch(check -> check.input().folder().isPresent())
            || store.sets().hasDocuments(caller.space(), order.set());
    RunRow row = row(caller, order, asked, documents);
    boolean shared = !order.base().startsWith(Recordings.FILE) && !asked.equals(Asked.NOBODY);
    String lane = shared ? asked.source().id().value() : row.id().value();
    UnderWay.Live live =
        enter(
            row.id(),
            halt,
            () -> {
              if (!store.sets().touch(row.space(), order.set(), store.now())) {
                throw KeptSets.notFound();
              }
              return store.runs().insert(row, lane);
            });
    return new Conduct.Part(row, trial(row, checks, order.limits(), beside), live);
  }

  /// A further part of a run that has ended.
  ///
  /// @param limits of this part alone
  Conduct.Part further(Caller caller, RunRow row, List<Check> checks, Limits limits, Halt halt) {
    if (row.order().documents() && !store.sets().hasDocuments(row.space(), row.order().set())) {
      throw new ProblemException(
          Problem.CONFLICT,
          "the documents of its checks are not kept: "
              + "it goes on with the same command on the command line");
    }
    Asked asked = asked(caller, row.order().base().word());
    limits.refuseBudgetWithout(asked.price());
    Source now = asked.source();
    if (!now.id().equals(row.order().base().source().id())) {
      throw new ProblemException(
          Problem.CONFLICT, "the base of this name is another one now; begin a new run on it");
    }
    RunRow.Order order =
        new RunRow.Order(
            row.order().set(),
            row.order().base(),
            new Run.Terms(row.order().terms().repeats(), whole(limits, row.counts().spent())),
            row.order().documents());
    RunRow again = new RunRow(row.id(), row.space(), order, row.stand(), row.counts(), row.tally());
    UnderWay.Live live = enter(row.id(), halt, () -> begin(again, orderer(caller)));
    return new Conduct.Part(again, trial(again, checks, limits, Beside.NONE), live);
  }

  /// What came of its earlier parts is counted, since it is added to from then on.
  private boolean begin(RunRow row, RunRow.Orderer by) {
    boolean begun = store.runs().begin(row, by, store.now());
    if (begun) {
      store.retally(row.id());
    }
    return begun;
  }

  /// With what earlier parts paid.
  private static Limits whole(Limits part, Cost before) {
    return part.budget().map(it -> part.withBudget(it.add(before.amount()))).orElse(part);
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
                store.retally(run);
              }
            });
  }

  private RunRow row(Caller caller, Runs.Order order, Asked asked, boolean documents) {
    Currency currency = asked.price().map(it -> it.currency()).orElse(OF_NOTHING);
    Instant now = store.now();
    return new RunRow(
        new RunId(store.stamps().ids().next()),
        caller.space(),
        new RunRow.Order(
            order.set(),
            new RunRow.Base(order.base(), asked.name(), asked.source()),
            new Run.Terms(order.repeats(), order.limits()),
            documents),
        new RunRow.Stand(
            Run.State.RUNNING, Optional.empty(), orderer(caller), now, Optional.empty(), now),
        new RunRow.Counts(0, 0, 0, 0, Cost.none(currency)),
        Run.Tally.NONE);
  }

  static RunRow.Orderer orderer(Caller caller) {
    return new RunRow.Orderer(caller.person(), caller.name());
  }

  private static Trials.Order trial(RunRow row, List<Check> checks, Limits limits, Beside beside) {
    return new Trials.Order(
        row.order().base().word(),
        checks,
        row.order().terms().repeats(),
        limits,
        beside.out(),
        beside.against());
  }
}
