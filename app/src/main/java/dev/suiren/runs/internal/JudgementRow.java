package dev.suiren.runs.internal;

import dev.suiren.base.Cost;
import dev.suiren.checks.Dimension;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.proof.Trials.Judged;
import dev.suiren.proof.Trials.Recorded;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.Score;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A judgement as it is stored, with a person's verdict on the same answer if there is one.
record JudgementRow(Place place, Score.Subject subject, Program program, Optional<HumanRow> human) {

  /// What the program said, and of what.
  ///
  /// @param recorded the base's last answer, where one was asked
  /// @param reply what was judged instead of it; only of a check with documents, until it is
  ///   forgotten
  /// @param judged hash of what was judged; empty where there is nothing
  record Program(
      Judgement judgement,
      Optional<Duration> took,
      Optional<Cost> cost,
      Optional<Recorded> recorded,
      Optional<ReplyRow> reply,
      String judged) {
    @Override
    public String toString() {
      return "Program";
    }
  }

  static JudgementRow of(int place, Judged judged) {
    var subject = judged.check().subject();
    Optional<ReplyRow> reply = judged.replied().map(ReplyRow::of);
    return new JudgementRow(
        new Place(place, judged.repeat()),
        new Score.Subject(
            judged.check().id(), subject.function(), subject.dimension(), subject.cluster()),
        new Program(
            judged.judgement(),
            judged.took(),
            judged.cost(),
            judged.recorded(),
            reply,
            reply.map(ReplyRow::hash).or(() -> judged.recorded().map(Recorded::answer)).orElse("")),
        Optional.empty());
  }

  /// Without what its reason quotes of the answer, and what was made of it.
  JudgementRow unquoted() {
    Program bare =
        new Program(
            bare(program.judgement()),
            program.took(),
            program.cost(),
            program.recorded(),
            Optional.empty(),
            program.judged());
    return new JudgementRow(place, subject, bare, human);
  }

  private static Judgement bare(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Right right -> right;
      case Judgement.Wrong(Reason why) -> new Judgement.Wrong(new Reason(why.code(), List.of()));
      case Judgement.NotAnswered(Reason why) ->
          new Judgement.NotAnswered(new Reason(why.code(), List.of()));
    };
  }

  /// A person's verdict before the program's.
  OptionalDouble score() {
    return human
        .map(it -> OptionalDouble.of(it.right() ? 1 : 0))
        .orElseGet(() -> program.judgement().score());
  }

  Dimension dimension() {
    return subject.dimension();
  }
}
