package dev.suiren.swaps.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.people.Caller;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Judgements.Answer;
import dev.suiren.runs.Judgements.Said;
import dev.suiren.runs.Run;
import dev.suiren.runs.Scores;
import dev.suiren.runs.Shown;
import dev.suiren.swaps.Changes;
import dev.suiren.swaps.Changes.Change;
import dev.suiren.swaps.Changes.Judged;
import dev.suiren.swaps.Changes.Mark;
import dev.suiren.swaps.Changes.Side;
import dev.suiren.swaps.Changes.Why;
import dev.suiren.swaps.FunctionKey;
import dev.suiren.swaps.Named;
import dev.suiren.swaps.Swaps.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the items that changed between two runs of the same checks, and lays both answers side by
/// side.
record ChangedItems(Scores scores, Judgements judgements, Audit audit) {

  Changes list(Caller caller, Run a, Run b, Wanted wanted) {
    TwoSheets sheets =
        new TwoSheets(ScoreSheet.read(scores, caller, a), ScoreSheet.read(scores, caller, b));
    List<Integer> places = sheets.places(wanted);
    Looking looking = new Looking(caller, a, b, sheets);
    return new Changes(
        a,
        b,
        wanted.function().flatMap(key -> looking.function(key)),
        places.stream()
            .skip(wanted.offset())
            .limit(wanted.limit())
            .map(place -> looking.change(place, sheets.telling(wanted.kind(), place)))
            .toList(),
        places.size());
  }

  private final class Looking {
    private final Caller caller;
    private final Run a;
    private final Run b;
    private final TwoSheets sheets;
    private final Names names;

    Looking(Caller caller, Run a, Run b, TwoSheets sheets) {
      this.caller = caller;
      this.a = a;
      this.b = b;
      this.sheets = sheets;
      this.names = new Names(audit, caller);
    }

    Optional<Named> function(FunctionKey key) {
      return Stream.concat(sheets.a().functions().stream(), sheets.b().functions().stream())
          .filter(name -> FunctionKey.of(name).equals(key))
          .findFirst()
          .map(names::function);
    }

    Change change(int place, int repeat) {
      Judgements.Item first = judgements.item(caller, a.id(), place, repeat);
      Judgements.Item second = judgements.item(caller, b.id(), place, repeat);
      Optional<Answer> one = answer(first, repeat);
      Optional<Answer> other = answer(second, repeat);
      WordDiff diff = WordDiff.of(text(one), text(other));
      return new Change(
          place,
          first.title(),
          sheets.a().mean(place),
          sheets.b().mean(place),
          repeat,
          List.of(side(one, diff.first()), side(other, diff.second())));
    }

    private static Optional<Answer> answer(Judgements.Item item, int repeat) {
      return item.answers().stream().filter(it -> it.repeat() == repeat).findFirst();
    }

    private static String text(Optional<Answer> answer) {
      return answer.flatMap(Looking::said).map(Looking::value).orElse("");
    }

    /// What was judged of it.
    private static Optional<Shown> said(Answer answer) {
      return answer.reply().map(Judgements.Reply::text).or(() -> ofBase(answer));
    }

    private static Optional<Shown> ofBase(Answer answer) {
      return switch (answer.said()) {
        case Said.Kept(Shown text) -> Optional.of(text);
        case Said.Gone _, Said.Nothing _ -> Optional.empty();
      };
    }

    private static String value(Shown shown) {
      return switch (shown) {
        case Shown.Passed(Cleared<String> text) -> text.value();
        case Shown.Held held -> held.text().value();
      };
    }

    private Side side(Optional<Answer> answer, List<Mark> marks) {
      return new Side(
          answer.flatMap(Looking::said),
          answer.filter(it -> said(it).isEmpty() && it.said() instanceof Said.Gone).isPresent(),
          marks,
          answer.map(this::judged).orElse(NOTHING));
    }

    private static final Judged NOTHING = new Judged(Optional.empty(), Optional.empty(), false);

    private Judged judged(Answer answer) {
      return answer
          .human()
          .map(human -> new Judged(Optional.of(human.right()), Optional.empty(), true))
          .orElseGet(() -> judged(answer.judgement()));
    }

    private Judged judged(Judgement judgement) {
      return switch (judgement) {
        case Judgement.Right _ -> new Judged(Optional.of(true), Optional.empty(), false);
        case Judgement.Wrong(Reason reason) ->
            new Judged(Optional.of(false), Optional.of(why(reason)), false);
        case Judgement.NotAnswered(Reason reason) ->
            new Judged(Optional.empty(), Optional.of(why(reason)), false);
      };
    }

    private Why why(Reason reason) {
      return new Why(reason.code(), reason.parameters().stream().map(names::shown).toList());
    }
  }
}
