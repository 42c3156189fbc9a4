package dev.suiren.audit.internal;

import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.Evidence;
import dev.suiren.audit.Handling;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.Mint;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Trace;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trials, one at a time, each on a thread of its own; the last one of each space is remembered.
final class DryRuns implements DryRun, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DryRuns.class);

  private final Policies policies;
  private final Drafts drafts;
  private final Acts acts;
  private final AuditSettings settings;
  private final SqlTrials tried;
  private final Supplier<List<Inspectable>> texts;
  private final Map<SpaceId, TrialRun> runs = new HashMap<>();
  private final Mint mint = Mint.open();

  /// @param texts asked when a trial begins
  DryRuns(
      Policies policies,
      Drafts drafts,
      Acts acts,
      AuditSettings settings,
      SqlTrials tried,
      Supplier<List<Inspectable>> texts) {
    this.policies = policies;
    this.drafts = drafts;
    this.acts = acts;
    this.settings = settings;
    this.tried = tried;
    this.texts = texts;
  }

  @Override
  public void begin(Caller caller, Draft draft) {
    caller.require(Role.OWNER);
    About about = about(draft);
    Roster.Edit edit = drafts.edit(draft, acts.author(caller));
    Policy then = policies.draft(edit);
    Policy now = policies.current();
    TrialRun run =
        new TrialRun(
            about, new Auditor(() -> now, settings), new Auditor(() -> then, settings), acts.now());
    enter(caller.space(), run, new SqlTrials.Tried(draft, now.epoch().number(), acts.now()));
    Thread.ofVirtual().name("policy-trial").start(() -> go(run, caller));
  }

  /// Written down here: one that is cancelled and forgotten at once must not be written down after.
  private synchronized void enter(SpaceId space, TrialRun run, SqlTrials.Tried begun) {
    if (runs.values().stream().anyMatch(TrialRun::isRunning)) {
      throw new ProblemException(
          Problem.CONFLICT, "another change is being tried: wait for it, or cancel it");
    }
    tried.keep(space, begun);
    runs.put(space, run);
  }

  @Allowed(why = "a trial that breaks off says so to who began it")
  private void go(TrialRun run, Caller caller) {
    try {
      List<Inspectable> all = texts.get();
      run.expect(all.stream().mapToLong(each -> each.count(caller)).sum());
      all.forEach(each -> each.read(caller, run::look));
      run.end(State.DONE);
    } catch (RuntimeException e) {
      LOG.error("a trial of the policy broke off {}", Trace.of(e));
      run.end(State.FAILED);
    }
  }

  private About about(Draft draft) {
    return switch (draft) {
      case Draft.Switched it -> about(Kind.SWITCHED, it.list(), Optional.of(it.mode()));
      case Draft.Replaced it -> about(Kind.REPLACED, it.list(), Optional.of(it.mode()));
      case Draft.Removed it -> about(Kind.REMOVED, it.list(), Optional.empty());
      case Draft.PutBack it -> about(Kind.PUT_BACK, it.epoch(), Optional.empty());
      case Draft.Handled it -> about(Kind.HANDLED, 0, Optional.of(it.handling()));
    };
  }

  private About about(Kind kind, ListId list, Optional<ListMode> mode) {
    Evidence<String> name = mint.evidence(drafts.name(list));
    return new About(kind, Optional.of(list), Optional.of(name), mode, 0, Optional.empty());
  }

  private static About about(Kind kind, long epoch, Optional<Handling> handling) {
    return new About(kind, Optional.empty(), Optional.empty(), Optional.empty(), epoch, handling);
  }

  @Override
  public synchronized Optional<Trial> find(Caller caller) {
    caller.require(Role.OWNER);
    runs.values().removeIf(run -> run.isPast(policies.current().epoch()));
    TrialRun run = runs.get(caller.space());
    return run != null ? Optional.of(run.trial()) : lost(caller);
  }

  /// What another process tried under the policy in force.
  private Optional<Trial> lost(Caller caller) {
    Optional<SqlTrials.Tried> last = tried.find(caller.space());
    if (last.filter(it -> it.policy() != policies.current().epoch().number()).isPresent()) {
      tried.forget(caller.space());
      return Optional.empty();
    }
    return last.map(
        it ->
            new Trial(
                about(it.draft()),
                State.LOST,
                it.begun(),
                0,
                0,
                new Counts(0, 0, 0, 0),
                List.of()));
  }

  @Override
  public void again(Caller caller) {
    caller.require(Role.OWNER);
    begin(
        caller,
        tried
            .find(caller.space())
            .map(SqlTrials.Tried::draft)
            .orElseThrow(
                () -> new ProblemException(Problem.NOT_FOUND, "nothing was tried before")));
  }

  @Override
  public synchronized void cancel(Caller caller) {
    caller.require(Role.OWNER);
    TrialRun run = runs.get(caller.space());
    if (run != null && run.isRunning()) {
      run.end(State.CANCELLED);
    } else {
      runs.remove(caller.space());
      tried.forget(caller.space());
    }
  }

  @Override
  public synchronized void close() {
    runs.values().forEach(run -> run.end(State.CANCELLED));
  }
}
