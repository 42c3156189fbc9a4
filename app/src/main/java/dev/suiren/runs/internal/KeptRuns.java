package dev.suiren.runs.internal;

import dev.suiren.audit.Audit;
import dev.suiren.base.Halt;
import dev.suiren.checks.Check;
import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Trace;
import dev.suiren.people.Caller;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs in rows, each on a thread of its own while it is under way.
final class KeptRuns implements Runs {
  private static final Logger LOG = LoggerFactory.getLogger(KeptRuns.class);

  private final Store store;
  private final KeptSets sets;
  private final Opening opening;
  private final Conduct conduct;
  private final Audit audit;

  KeptRuns(Store store, KeptSets sets, Opening opening, Conduct conduct, Audit audit) {
    this.store = store;
    this.sets = sets;
    this.opening = opening;
    this.conduct = conduct;
    this.audit = audit;
  }

  @Override
  public Forecast forecast(Caller caller, Order order) {
    List<Check> checks = sets.checks(caller, order.set());
    Opening.refuseTooMany(checks.size(), order.repeats());
    KeptSet set = sets.get(caller, order.set());
    if (!store.sets().hasDocuments(caller.space(), order.set())) {
      return forecast(caller, order, set, checks);
    }
    try (KeptDocuments.Laid laid = sets.lay(caller, order.set())) {
      return forecast(caller, order, set, laid.checks());
    }
  }

  private Forecast forecast(Caller caller, Order order, KeptSet set, List<Check> checks) {
    var trial =
        new Trials.Order(order.base(), checks, order.repeats(), order.limits(), Optional.empty());
    return new Forecast(
        set, checks.size() * order.repeats(), conduct.trials().get().forecast(caller, trial));
  }

  @Override
  public Run start(Caller caller, Order order) {
    List<Check> checks = sets.checks(caller, order.set());
    return go(caller, opening.first(caller, order, checks, Opening.Beside.NONE, new Halt()));
  }

  @Override
  public Run resume(Caller caller, RunId run, Optional<BigDecimal> budget) {
    RunRow row = settled(store.get(caller, run));
    if (row.stand().state() == Run.State.RUNNING) {
      throw new ProblemException(Problem.CONFLICT, "this run is under way already");
    }
    Limits before = row.order().terms().limits();
    Limits limits =
        new Limits(
            before.parallel(),
            before.requestsPerMinute(),
            before.tokensPerMinute(),
            budget,
            before.batch());
    List<Check> checks = sets.checks(caller, row.order().set());
    return go(caller, opening.further(caller, row, checks, limits, new Halt()));
  }

  private Run go(Caller caller, Conduct.Part part) {
    Thread.ofVirtual().name("run").start(() -> conduct(caller, part));
    return get(caller, part.row().id());
  }

  @Allowed(why = "a run that breaks off says so where it is shown")
  private void conduct(Caller caller, Conduct.Part part) {
    try {
      conduct.conduct(caller, part, new Unheard());
    } catch (RuntimeException fault) {
      LOG.error("run {} broke off {}", part.row().id().value(), Trace.of(fault));
    }
  }

  @Override
  public void stop(Caller caller, RunId run) {
    store.get(caller, run);
    conduct.underWay().find(run).ifPresent(live -> live.halt().halt());
  }

  @Override
  public void remove(Caller caller, RunId run) {
    RunRow row = settled(store.get(caller, run));
    if (row.stand().state() == Run.State.RUNNING) {
      throw new ProblemException(Problem.CONFLICT, "this run is under way: stop it first");
    }
    store
        .db()
        .inTransaction(
            () -> {
              store.runs().delete(run);
              store.sets().deleteIfUnused(row.space(), row.order().set(), store.now());
            });
  }

  @Override
  public Run get(Caller caller, RunId run) {
    return shown(caller, store.get(caller, run));
  }

  @Override
  public Page list(Caller caller, Wanted wanted) {
    Entrance.require(caller);
    if (wanted.offset() < 0 || wanted.limit() < 1 || wanted.limit() > Wanted.MOST) {
      throw new ProblemException(Problem.BAD_INPUT, "there is no such part of the list");
    }
    return new Page(
        store.runs().list(caller.space(), wanted).stream().map(row -> shown(caller, row)).toList(),
        store.runs().count(caller.space(), wanted));
  }

  /// As it really stands: one that nobody runs was interrupted.
  private RunRow settled(RunRow row) {
    RunRow.Stand stand = row.stand();
    if (stand.state() != Run.State.RUNNING || conduct.underWay().find(row.id()).isPresent()) {
      return row;
    }
    RunRow again = store.runs().find(row.space(), row.id()).orElseThrow(Entrance::notFound);
    if (again.stand().state() != Run.State.RUNNING || !store.isLeft(again.stand().seen())) {
      return again;
    }
    RunRow.Stand left =
        new RunRow.Stand(
            Run.State.INTERRUPTED,
            stand.why(),
            stand.by(),
            stand.started(),
            stand.ended(),
            stand.seen());
    return new RunRow(
        row.id(), row.space(), row.order(), left, row.counts(), store.tallies().count(row.id()));
  }

  private Run shown(Caller caller, RunRow row) {
    RunRow now = settled(row);
    RunRow.Order order = now.order();
    RunRow.Stand stand = now.stand();
    boolean running = stand.state() == Run.State.RUNNING;
    Optional<Progress> live =
        conduct.underWay().find(row.id()).filter(it -> running).flatMap(UnderWay.Live::progress);
    String account = stand.by().account();
    return new Run(
        now.id(),
        sets.get(caller, order.set()),
        new Run.Asked(
            audit.name(order.base().name(), caller),
            audit.name(order.base().source().url(), caller),
            audit.name(order.base().source().model(), caller),
            order.base().source().id()),
        order.terms(),
        new Run.Course(
            stand.state(),
            stand.why(),
            account.isEmpty() ? Optional.empty() : Optional.of(audit.name(account, caller)),
            stand.started(),
            stand.ended(),
            live.map(it -> whole(it, now)).orElseGet(now.counts()::progress)),
        now.tally());
  }

  /// With what its earlier parts paid.
  private static Progress whole(Progress live, RunRow row) {
    Progress kept = row.counts().progress();
    return new Progress(
        live.calls(),
        live.answered(),
        live.replayed(),
        live.failed(),
        kept.spent(),
        live.timeLeft(),
        live.moneyLeft());
  }
}
