package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Surface;
import dev.suiren.checks.Check;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.NamedPicture;
import dev.suiren.kernel.Picture;
import dev.suiren.people.Caller;
import dev.suiren.runs.Judgements.Answer;
import dev.suiren.runs.Judgements.Said;
import dev.suiren.runs.Shown;
import dev.suiren.runs.web.ItemPage.AnswerPart;
import dev.suiren.runs.web.ItemPage.Asked;
import dev.suiren.runs.web.ItemPage.Outcome;
import dev.suiren.runs.web.ItemPage.TurnPart;
import dev.suiren.runs.web.ItemPage.Where;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes of checks and answers what may be shown to this caller.
record Telling(Audit audit, Sentences sentences, Caller caller) {
  /// Pictures stand within the page.
  private static final int MOST_SHOWN = 2 << 20;

  Shown shown(String text) {
    return Shown.of(audit, text, Surface.ANSWER, caller);
  }

  Asked asked(Check check) {
    List<TurnPart> turns =
        check.input().turns().stream()
            .map(turn -> new TurnPart(turn.speaker(), shown(turn.text())))
            .toList();
    return new Asked(
        check.subject().dimension(),
        turns,
        check.expectations().stream().map(it -> shown(sentences.of(it))).toList(),
        Stream.concat(check.input().documents().stream(), check.input().images().stream())
            .map(this::shown)
            .toList(),
        pictures(check),
        check.input().documents().isPresent());
  }

  private static List<Picture> pictures(Check check) {
    List<Picture> all = check.input().pictures().stream().map(NamedPicture::picture).toList();
    return all.stream().mapToInt(Picture::bytes).sum() > MOST_SHOWN ? List.of() : all;
  }

  AnswerPart answer(Answer answer) {
    return new AnswerPart(
        answer.repeat(),
        outcome(answer.judgement()),
        answer.judgement().why().map(it -> shown(sentences.of(it))),
        where(answer.said()),
        answer.said() instanceof Said.Kept(Shown text) ? Optional.of(text) : Optional.empty(),
        answer.reply(),
        answer.took(),
        answer.cost(),
        answer.human());
  }

  private static Outcome outcome(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Right _ -> Outcome.RIGHT;
      case Judgement.Wrong _ -> Outcome.WRONG;
      case Judgement.NotAnswered _ -> Outcome.UNANSWERED;
    };
  }

  private static Where where(Said said) {
    return switch (said) {
      case Said.Kept _ -> Where.KEPT;
      case Said.Gone _ -> Where.GONE;
      case Said.Nothing _ -> Where.NOTHING;
    };
  }
}
