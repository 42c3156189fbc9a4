package dev.suiren.gaps.internal;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.Turns;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Surface;
import dev.suiren.gaps.Gap;
import dev.suiren.gaps.GapId;
import dev.suiren.gaps.Gaps;
import dev.suiren.kernel.Jobs;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The kept questions, cleared anew for whoever looks.
final class KeptGaps implements Gaps {
  private final Store store;
  private final Keeping keeping;
  private final Audit audit;
  private final Turns turns;
  private final Jobs jobs;

  KeptGaps(Store store, Keeping keeping, Audit audit, Turns turns, Jobs jobs) {
    this.store = store;
    this.keeping = keeping;
    this.audit = audit;
    this.turns = turns;
    this.jobs = jobs;
  }

  @Override
  public Choice choice(Caller caller) {
    SqlChoices.Decision decision = decision(caller);
    return new Choice(decision.on(), decision.limits(), store.gaps().countAll(caller.space()));
  }

  private SqlChoices.Decision decision(Caller caller) {
    caller.require(Role.EDITOR);
    return store.choices().get(caller.space());
  }

  @Override
  public void turnOn(Caller caller, Limits limits) {
    caller.require(Role.OWNER);
    store
        .db()
        .inTransaction(
            () -> {
              store.choices().set(caller.space(), new SqlChoices.Decision(true, limits));
              jobs.enqueue(SweepJob.NAME, "all");
            });
  }

  @Override
  public void turnOff(Caller caller, Leftover leftover) {
    caller.require(Role.OWNER);
    store
        .db()
        .inTransaction(
            () -> {
              Limits limits = store.choices().get(caller.space()).limits();
              store.choices().set(caller.space(), new SqlChoices.Decision(false, limits));
              if (leftover == Leftover.GOES) {
                store.gaps().deleteAll(caller.space());
              }
            });
  }

  @Override
  public Page list(Caller caller, Wanted wanted) {
    Limits limits = decision(caller).limits();
    if (wanted.offset() < 0 || wanted.limit() < 1 || wanted.limit() > Page.MOST) {
      throw new ProblemException(Problem.BAD_INPUT, "there is no such part of the list");
    }
    var filter =
        new SqlGaps.Filter(
            caller.space(),
            wanted.state(),
            store.today() - limits.days(),
            limits.occasions(),
            Folding.plain(wanted.words()));
    List<Kept> rows = store.gaps().list(filter, wanted.offset(), wanted.limit());
    List<List<Kept>> groups =
        wanted.limit() <= Page.COMPARED
            ? Nearness.together(rows, Kept::plain)
            : rows.stream().map(List::of).toList();
    return new Page(
        groups.stream().flatMap(group -> gaps(caller, group)).toList(), store.gaps().count(filter));
  }

  private Stream<Gap> gaps(Caller caller, List<Kept> near) {
    return IntStream.range(0, near.size()).mapToObj(i -> gap(caller, near.get(i), i > 0));
  }

  private Gap gap(Caller caller, Kept row, boolean near) {
    return new Gap(
        row.id(),
        words(caller, row.question()),
        Folding.language(row.question()),
        row.unanswered(),
        row.ratedBad(),
        LocalDate.ofEpochDay(row.first()),
        LocalDate.ofEpochDay(row.last()),
        row.state(),
        near);
  }

  private Cleared<String> words(Caller caller, String question) {
    return switch (audit.clear(question, Surface.QUESTION, caller)) {
      case Clearing.Granted<String> granted -> granted.cleared();
      case Clearing.Refused<String> refused -> audit.name(question, caller);
    };
  }

  @Override
  public void mark(Caller caller, GapId gap, Gap.State state) {
    get(caller, gap);
    store.gaps().mark(caller.space(), gap, state);
  }

  @Override
  public void delete(Caller caller, GapId gap) {
    get(caller, gap);
    store.gaps().delete(caller.space(), gap);
  }

  @Override
  public ConversationId askAgain(Caller caller, GapId gap) {
    Kept row = get(caller, gap);
    keeping.isFirst(caller, row.plain());
    return turns.ask(caller, Optional.empty(), row.question(), Set.of()).conversation();
  }

  private Kept get(Caller caller, GapId gap) {
    Limits limits = decision(caller).limits();
    return store.gaps().get(caller.space(), gap, store.today() - limits.days(), limits.occasions());
  }
}
