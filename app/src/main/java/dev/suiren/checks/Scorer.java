package dev.suiren.checks;

import dev.suiren.sandbox.Limits;
import dev.suiren.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;

/// Judges answers. Thread-safe; the same answer is always judged the same, but for code that tells
/// the time or rolls dice.
public final class Scorer {
  private final CodeTrial code;

  public Scorer(Sandbox sandbox, Limits limits) {
    this.code = new CodeTrial(sandbox, limits);
  }

  /// An answer is right if all expectations hold. One that cannot be judged leaves the whole
  /// unjudged, and otherwise the first that fails says why.
  public Judgement judge(Check check, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Unanswered unanswered ->
          new Judgement.NotAnswered(Reason.of(Reason.Code.BASE_SILENT, unanswered.why()));
      case Outcome.TakesNoImages _ ->
          new Judgement.NotAnswered(Reason.of(Reason.Code.TAKES_NO_IMAGES));
      case Outcome.Answered answered -> judge(check.expectations(), answered);
    };
  }

  private Judgement judge(List<Expectation> expectations, Outcome.Answered answered) {
    List<Judgement> judgements =
        expectations.stream().map(expectation -> judge(expectation, answered)).toList();
    return first(judgements, Judgement.NotAnswered.class)
        .or(() -> first(judgements, Judgement.Wrong.class))
        .orElse(new Judgement.Right());
  }

  private static Optional<Judgement> first(
      List<Judgement> judgements, Class<? extends Judgement> kind) {
    return judgements.stream().filter(kind::isInstance).findFirst();
  }

  private Judgement judge(Expectation expectation, Outcome.Answered answered) {
    String text = answered.text();
    return switch (expectation) {
      case Expectation.Exact exact -> told(WordScores.exact(exact, text));
      case Expectation.Contains contains -> told(WordScores.contains(contains, text));
      case Expectation.Matches matches -> told(WordScores.matches(matches, text));
      case Expectation.Items items -> told(WordScores.items(items, text));
      case Expectation.Quantified number -> told(NumberScore.of(number, text));
      case Expectation.Choice choice -> told(ChoiceScore.of(choice, text));
      case Expectation.JsonForm form -> told(JsonScore.of(form, text));
      case Expectation.Refuses refuses -> told(Refusals.score(refuses, answered));
      case Expectation.WrittenIn written -> told(written.writing().score(text));
      case Expectation.Length length -> told(LengthScore.of(length, text));
      case Expectation.Cites cites -> told(UseScores.cites(cites, answered));
      case Expectation.Audited audited -> UseScores.audited(audited, answered);
      case Expectation.Remembers remembers -> told(UseScores.remembers(remembers, answered));
      case Expectation.CallsTool calls -> told(UseScores.calls(calls, answered));
      case Expectation.CodePasses passes -> code.judge(passes, text);
    };
  }

  private static Judgement told(Optional<Reason> wrong) {
    return wrong.<Judgement>map(Judgement.Wrong::new).orElse(new Judgement.Right());
  }
}
