package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.base.CallId;
import dev.suiren.base.RecordedCalls;
import dev.suiren.base.RecordedCalls.Call;
import dev.suiren.base.Recording;
import dev.suiren.people.Caller;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Judgements.Item;
import dev.suiren.runs.Uses;
import dev.suiren.runs.Uses.Use;
import dev.suiren.runs.web.CallPage.Answer;
import dev.suiren.runs.web.CallPage.Question;
import dev.suiren.runs.web.CallPage.Terms;
import dev.suiren.runs.web.RecordingsPage.CallLine;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of one recorded call. What was asked is told by a run that asked it.
@Controller
public class CallPages {
  private final RecordedCalls calls;
  private final Uses uses;
  private final Judgements judgements;
  private final Audit audit;
  private final Pages pages;

  public CallPages(
      RecordedCalls calls, Uses uses, Judgements judgements, Audit audit, Pages pages) {
    this.calls = calls;
    this.uses = uses;
    this.judgements = judgements;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping("/proof/recordings/{call}")
  public ResponseEntity<String> call(
      Caller caller, HttpServletRequest request, @PathVariable String call) {
    RecordingsPages.requireOwner(caller);
    Call found = calls.find(caller, call).orElseThrow(RecordingsPages::notFound);
    Telling telling = new Telling(audit, new Sentences(pages.screen(request)), caller);
    List<Use> used = uses.list(caller, new CallId(call));
    Recording answer = found.recording();
    return pages.page(
        request,
        "runs/call",
        new CallPage(
            new CallLine(
                RecordingsPages.id(found),
                used.stream().findFirst().map(Use::item),
                audit.name(found.source().model(), caller),
                answer.asked(),
                RecordingsPages.figures(found)),
            audit.name(found.source().url(), caller),
            new Terms(answer.repeat(), answer.took(), answer.reason()),
            used.stream().findFirst().map(use -> question(caller, telling, use)),
            answer(telling, answer),
            used.stream().limit(CallPage.MOST_USES).toList(),
            used.size()));
  }

  private Question question(Caller caller, Telling telling, Use use) {
    Item item = judgements.item(caller, use.run(), use.place(), use.repeat());
    return new Question(item.title(), telling.asked(item.check()));
  }

  private static Answer answer(Telling telling, Recording answer) {
    return new Answer(
        telling.shown(answer.text()),
        answer.reasoning().isEmpty()
            ? Optional.empty()
            : Optional.of(telling.shown(answer.reasoning())),
        answer.calls().stream()
            .map(call -> telling.shown(call.name() + " " + call.arguments()))
            .toList());
  }
}
