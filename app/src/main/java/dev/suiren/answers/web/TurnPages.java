package dev.suiren.answers.web;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.Turn;
import dev.suiren.answers.TurnId;
import dev.suiren.answers.Turns;
import dev.suiren.answers.Turns.Rating;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.Origin;
import dev.suiren.library.Reading;
import dev.suiren.people.Caller;
import dev.suiren.web.Pages;
import dev.suiren.web.spi.PageModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The parts of a page that one turn needs: its stream, its sources, stop and feedback.
@Controller
public class TurnPages {
  private final Turns turns;
  private final Reading reading;
  private final Pages pages;

  public TurnPages(Conversations conversations, Reading reading, Pages pages) {
    this.turns = conversations.turns();
    this.reading = reading;
    this.pages = pages;
  }

  /// Events: `generated` once a base writes, `text` with the rendering of all that was released,
  /// `citations` with the sources, and `done` with the finished turn. Whoever comes late or again
  /// gets the same from the start.
  @GetMapping("/ask/turns/{id}/stream")
  public void stream(
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id)
      throws IOException {
    TurnId turn = new TurnId(id);
    turns.get(caller, turn);
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    Events events = new Events(response.getOutputStream());
    turns.follow(caller, turn, new Follower(request, events));
  }

  private final class Follower implements Turns.Follower {
    private final HttpServletRequest request;
    private final Events events;
    private boolean labelled;

    private Follower(HttpServletRequest request, Events events) {
      this.request = request;
      this.events = events;
    }

    /// Only a base writes while one looks on.
    @Override
    public boolean writes(Cleared<Html> sofar) {
      return labelled() && events.send("text", sofar.value().markup());
    }

    private boolean labelled() {
      boolean there = labelled || events.send("generated", "");
      labelled = true;
      return there;
    }

    @Override
    public void ends(Turn turn) {
      TurnView view = Views.turn(turn);
      boolean there =
          (!view.generated() || labelled())
              && (view.answer().isEmpty()
                  || events.send("text", view.answer().get().value().markup()));
      boolean all =
          there
              && (view.sources().isEmpty()
                  || events.send("citations", draw("answers/sources", view)));
      if (all) {
        events.send("done", draw("answers/turn", view));
      }
    }

    @Override
    public boolean waits() {
      return events.beat();
    }

    private String draw(String template, PageModel model) {
      return String.valueOf(pages.page(request, template, model).getBody());
    }
  }

  @PostMapping("/ask/turns/{id}/stop")
  public ResponseEntity<Void> stop(Caller caller, @PathVariable String id) {
    turns.stop(caller, new TurnId(id));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/ask/turns/{id}/feedback")
  public ResponseEntity<String> rate(
      Caller caller,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String feedback,
      @RequestParam(defaultValue = "") String note) {
    TurnId turn = new TurnId(id);
    turns.rate(caller, turn, rating(feedback), note);
    return pages.page(request, "answers/turn", Views.turn(turns.get(caller, turn)));
  }

  private static Rating rating(String word) {
    return switch (word) {
      case "good" -> Rating.UP;
      case "bad" -> Rating.DOWN;
      default -> throw new ProblemException(Problem.BAD_INPUT, "feedback is good or bad");
    };
  }

  /// The page a citation comes from, the passage marked; says so when it was withdrawn.
  @GetMapping("/ask/turns/{id}/sources/{number}")
  public ResponseEntity<String> source(
      Caller caller,
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable int number) {
    return pages.page(request, "answers/passage", passage(caller, new TurnId(id), number));
  }

  /// The same as a page of its own, so that a citation has an address.
  @GetMapping("/citations/{id}/{number}")
  public ResponseEntity<String> citation(
      Caller caller,
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable int number) {
    return pages.page(request, "answers/citation", passage(caller, new TurnId(id), number));
  }

  private PassagePage passage(Caller caller, TurnId id, int number) {
    Turn turn = turns.get(caller, id);
    Optional<Citation> citation = turns.findCitation(caller, id, number);
    Optional<Reading.Leaf> leaf =
        citation.flatMap(it -> reading.findLeaf(caller, it.revision(), it.start(), it.end()));
    return new PassagePage(
        id,
        turn.conversation(),
        number,
        turn.answer().filter(it -> it.kind() == Turn.Kind.UNKNOWN).isPresent(),
        leaf.map(Reading.Leaf::id),
        leaf.map(Reading.Leaf::document),
        citation.map(Citation::heading).orElse(List.of()),
        leaf.flatMap(Reading.Leaf::page),
        citation.flatMap(Citation::dated),
        leaf.map(Reading.Leaf::origin).orElse(Origin.UNLABELLED),
        citation.map(it -> WhyView.of(it, turn.question())).orElse(WhyView.NONE),
        leaf.map(Reading.Leaf::html));
  }
}
