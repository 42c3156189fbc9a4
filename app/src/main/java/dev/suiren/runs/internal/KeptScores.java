package dev.suiren.runs.internal;

import dev.suiren.checks.Check;
import dev.suiren.checks.Reason;
import dev.suiren.people.Caller;
import dev.suiren.proof.ScoreLine;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Score;
import dev.suiren.runs.Scores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Scores from rows, and what is missing among them.
record KeptScores(Store store, KeptSets sets) implements Scores {

  @Override
  public void read(Caller caller, RunId run, Consumer<Score> each) {
    RunRow.Order order = store.get(caller, run).order();
    Unasked unasked =
        new Unasked(each, () -> sets.checks(caller, order.set()), order.terms().repeats());
    store
        .judgements()
        .read(
            run,
            row -> {
              unasked.before(row.place());
              each.accept(score(row));
            });
    unasked.rest(sets.get(caller, order.set()).checks());
  }

  @Override
  public void write(Caller caller, RunId run, Path file) {
    ScoreLine.write(file, out -> lines(caller, run, out));
  }

  @Override
  public void lines(Caller caller, RunId run, Consumer<String> each) {
    read(caller, run, score -> each.accept(line(score).text()));
  }

  private static ScoreLine line(Score score) {
    Score.Subject subject = score.subject();
    return new ScoreLine(
        subject.item(),
        new Check.Subject(subject.function(), subject.dimension(), subject.cluster()),
        score.repeat(),
        score.score(),
        new ScoreLine.Answer(
            score.answer().why(), score.answer().millis(), score.human(), Optional.empty()));
  }

  private static Score score(JudgementRow row) {
    Optional<Duration> took = row.program().took();
    return new Score(
        row.place().check(),
        row.subject(),
        row.place().repeat(),
        row.score(),
        row.human().isPresent(),
        new Score.Answer(
            row.program().judgement().why().map(Reason::code),
            took.map(it -> OptionalLong.of(it.toMillis())).orElseGet(OptionalLong::empty)));
  }
}
