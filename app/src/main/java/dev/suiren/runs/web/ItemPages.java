package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.people.Caller;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Judgements.Item;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one check of a run, on which people give their verdicts.
@Controller
public class ItemPages {
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
    Telling telling = new Telling(audit, new Sentences(pages.screen(request)), caller);
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
