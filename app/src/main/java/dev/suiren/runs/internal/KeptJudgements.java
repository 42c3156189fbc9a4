package dev.suiren.runs.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Surface;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings;
import dev.suiren.checks.Check;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.proof.Trials.Recorded;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Shown;
import java.util.List;
import java.util.Optional;

/// Judgements from rows, with questions from the kept sets and answers from the recordings.
final class KeptJudgements implements Judgements {
  private final Store store;
  private final SqlItems items;
  private final KeptSets sets;
  private final Recordings recordings;
  private final Audit audit;

  KeptJudgements(Store store, KeptSets sets, Recordings recordings, Audit audit) {
    this.store = store;
    this.items = new SqlItems(store.db());
    this.sets = sets;
    this.recordings = recordings;
    this.audit = audit;
  }

  @Override
  public Figures figures(Caller caller, RunId run) {
    store.get(caller, run);
    return new Reckoning(store).of(run);
  }

  @Override
  public Items items(Caller caller, RunId run, Wanted wanted) {
    RunRow row = store.get(caller, run);
    if (wanted.offset() < 0 || wanted.limit() < 1 || wanted.limit() > Wanted.MOST) {
      throw new ProblemException(Problem.BAD_INPUT, "there is no such part of the list");
    }
    List<Check> checks = sets.checks(caller, row.order().set());
    return new Items(
        items.list(run, wanted).stream().map(it -> line(caller, it, checks)).toList(),
        items.count(run, wanted));
  }

  private Line line(Caller caller, SqlItems.Row row, List<Check> checks) {
    return new Line(
        row.place(),
        title(caller, checks.get(row.place())),
        row.right(),
        row.judged(),
        row.all() - row.judged());
  }

  private Title title(Caller caller, Check check) {
    return new Title(
        audit.name(check.id(), caller),
        audit.name(check.subject().function(), caller),
        Shown.of(audit, check.input().question(), Surface.QUESTION, caller));
  }

  @Override
  public Item item(Caller caller, RunId run, int place, int from) {
    RunRow row = store.get(caller, run);
    List<Check> checks = sets.checks(caller, row.order().set());
    if (place < 0 || place >= checks.size()) {
      throw new ProblemException(Problem.NOT_FOUND, "there is no such check in this run");
    }
    List<Answer> answers =
        store.judgements().list(run, new Place(place, Math.max(1, from)), Item.AT_ONCE).stream()
            .map(it -> answer(caller, it))
            .toList();
    Check check = checks.get(place);
    return new Item(place, title(caller, check), check, answers, row.order().terms().repeats());
  }

  private Answer answer(Caller caller, JudgementRow row) {
    return new Answer(
        row.place().repeat(),
        row.program().judgement(),
        said(caller, row.program().recorded()),
        row.program().reply().map(it -> reply(caller, it)),
        row.program().took(),
        row.program().cost(),
        row.human().map(it -> human(caller, it)));
  }

  private Reply reply(Caller caller, ReplyRow row) {
    return new Reply(
        Shown.of(audit, row.text(), Surface.ANSWER, caller),
        row.cited().stream()
            .map(it -> new Cited(audit.name(it.document(), caller), it.start(), it.end()))
            .toList(),
        row.verdict());
  }

  /// What is recorded now is only shown where it is what was judged.
  private Said said(Caller caller, Optional<Recorded> recorded) {
    if (recorded.isEmpty()) {
      return new Said.Nothing();
    }
    return recordings
        .find(caller, recorded.get().request())
        .filter(it -> it.digest().equals(recorded.get().answer()))
        .map(Recording::textAndCalls)
        .<Said>map(said -> new Said.Kept(Shown.of(audit, said, Surface.ANSWER, caller)))
        .orElseGet(Said.Gone::new);
  }

  private Human human(Caller caller, HumanRow row) {
    String account = row.by().account();
    return new Human(
        row.right(),
        Shown.of(audit, row.note(), Surface.QUESTION, caller),
        account.isEmpty() ? Optional.empty() : Optional.of(audit.name(account, caller)),
        row.given());
  }

  @Override
  public void judge(Caller caller, RunId run, Place place, boolean right, String note) {
    store.get(caller, run);
    String kept = note.strip();
    if (kept.length() > LONGEST_NOTE) {
      throw new ProblemException(
          Problem.TOO_LARGE, "a note has at most " + LONGEST_NOTE + " characters");
    }
    store
        .db()
        .inTransaction(
            () -> {
              String answer = answer(run, place);
              store
                  .verdicts()
                  .put(
                      run,
                      place,
                      new HumanRow(right, kept, answer, Opening.orderer(caller), store.now()));
              store.retally(run);
            });
  }

  private String answer(RunId run, Place place) {
    JudgementRow row = row(run, place);
    String judged = row.program().judged();
    if (judged.isEmpty()) {
      throw new ProblemException(
          Problem.CONFLICT, "there is no answer here that could be right or wrong");
    }
    return judged;
  }

  private JudgementRow row(RunId run, Place place) {
    return store.judgements().list(run, place, 1).stream()
        .filter(it -> it.place().equals(place))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(Problem.NOT_FOUND, "there is no such check in this run"));
  }

  @Override
  public void withdraw(Caller caller, RunId run, Place place) {
    store.get(caller, run);
    store
        .db()
        .inTransaction(
            () -> {
              row(run, place);
              store.verdicts().delete(run, place);
              store.retally(run);
            });
  }
}
