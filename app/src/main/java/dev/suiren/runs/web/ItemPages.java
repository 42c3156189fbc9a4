package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Surface;
import dev.suiren.checks.Check;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.NamedPicture;
import dev.suiren.kernel.Picture;
import dev.suiren.people.Caller;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Judgements.Answer;
import dev.suiren.runs.Judgements.Item;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.Judgements.Said;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Shown;
import dev.suiren.runs.web.ItemPage.AnswerPart;
import dev.suiren.runs.web.ItemPage.Asked;
import dev.suiren.runs.web.ItemPage.Outcome;
import dev.suiren.runs.web.ItemPage.TurnPart;
import dev.suiren.runs.web.ItemPage.Where;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one check of a run, on which people give their verdicts.
@Controller
public class ItemPages {
  /// Pictures stand within the page.
  private static final int MOST_SHOWN = 2 << 20;

  private final Runs runs;
  private final Judgements judgements;
  private final Audit audit;
  private final Pages pages;
  private final Acting acting;

  public ItemPages(Runs runs, Judgements judgements, Audit audit, Pages pages) {
    this.runs = runs;
    this.judgements = judgements;
    this.audit = audit;
    this.pages = pages;
    this.acting = new Acting(audit, pages);
  }

  @GetMapping("/proof/runs/{id}/items/{place}")
  public ResponseEntity<String> item(
      Caller caller,
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable int place,
      @RequestParam(defaultValue = "1") int from) {
    RunId run = new RunId(id);
    Item item = judgements.item(caller, run, place, from);
    Telling telling = new Telling(new Sentences(pages.screen(request)), caller);
    return pages.page(
        request,
        "runs/item",
        new ItemPage(
            run,
            place,
            runs.get(caller, run).set().checks(),
            item.title(),
            telling.asked(item.check()),
            item.answers().stream().map(telling::answer).toList(),
            Math.max(1, from),
            item.repeats()));
  }

  /// Makes of checks and answers what may be shown to this caller.
  private final class Telling {
    private final Sentences sentences;
    private final Caller caller;

    private Telling(Sentences sentences, Caller caller) {
      this.sentences = sentences;
      this.caller = caller;
    }

    private Shown shown(String text) {
      return Shown.of(audit, text, Surface.ANSWER, caller);
    }

    private Asked asked(Check check) {
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

    private AnswerPart answer(Answer answer) {
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

  @PostMapping("/proof/runs/{id}/items/{place}/{repeat}/verdict")
  public ResponseEntity<String> judge(
      Caller caller,
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable int place,
      @PathVariable int repeat,
      @RequestParam boolean right,
      @RequestParam(defaultValue = "") String note) {
    RunsPages.requireEditor(caller);
    return acting.act(
        request,
        caller,
        () -> {
          judgements.judge(caller, new RunId(id), new Place(place, repeat), right, note);
          return Acting.refresh();
        });
  }

  @PostMapping("/proof/runs/{id}/items/{place}/{repeat}/withdraw")
  public ResponseEntity<String> withdraw(
      Caller caller, @PathVariable String id, @PathVariable int place, @PathVariable int repeat) {
    judgements.withdraw(caller, new RunId(id), new Place(place, repeat));
    return Acting.refresh();
  }
}
