package dev.suiren.swaps.web;

import dev.suiren.comparison.ComparisonLines;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.Runs;
import dev.suiren.sheets.Markdown;
import dev.suiren.swaps.Swaps;
import dev.suiren.swaps.Swaps.Outcome.Compared;
import dev.suiren.web.Attachment;
import dev.suiren.web.Pages;
import dev.suiren.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Comparisons and cards as files: JSON Lines as the command line prints them, Markdown, and a page
/// to print that needs nothing else.
@Controller
public class SwapFiles {
  private final Desk desk;
  private final CardPages cards;
  private final Pages pages;

  public SwapFiles(Swaps swaps, Runs runs, CheckSets sets, CardPages cards, Pages pages) {
    this.desk = new Desk(swaps, runs, sets);
    this.cards = cards;
    this.pages = pages;
  }

  @GetMapping("/proof/compare/comparison.jsonl")
  public ResponseEntity<byte[]> compareLines(Caller caller, HttpServletRequest request) {
    Compared compared = compared(caller, request).compared().orElseThrow();
    return Attachment.of(
        "comparison.jsonl",
        Attachment.LINES,
        ComparisonLines.of(new ComparedText(compared.result()).comparison()));
  }

  @GetMapping("/proof/compare/comparison.md")
  public ResponseEntity<byte[]> compareMarkdown(Caller caller, HttpServletRequest request) {
    Compared compared = compared(caller, request).compared().orElseThrow();
    Screen screen = pages.screen(request);
    List<String> about =
        List.of(
            "- A: " + Runners.line(screen, compared.a()),
            "- B: " + Runners.line(screen, compared.b()),
            "- " + Markdown.plain(compared.a().set().name().value()));
    return Attachment.of(
        "comparison.md",
        MediaType.TEXT_MARKDOWN,
        new ComparedText(compared.result()).markdown(screen, about));
  }

  @GetMapping("/proof/compare/comparison.html")
  public ResponseEntity<byte[]> compareHtml(Caller caller, HttpServletRequest request) {
    ComparePage page = compared(caller, request);
    return Attachment.of(
        "comparison.html",
        MediaType.TEXT_HTML,
        List.of(String.valueOf(pages.page(request, "swaps/comparesheet", page).getBody())));
  }

  private ComparePage compared(Caller caller, HttpServletRequest request) {
    ComparePage page = desk.page(caller, Asked.of(request), Optional.empty());
    if (page.compared().isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, "these two runs cannot be compared");
    }
    return page;
  }

  @GetMapping("/proof/card/card.jsonl")
  public ResponseEntity<byte[]> cardLines(Caller caller, HttpServletRequest request) {
    return Attachment.of(
        "card.jsonl", Attachment.LINES, new CardFile(card(caller, request)).lines());
  }

  @GetMapping("/proof/card/card.md")
  public ResponseEntity<byte[]> cardMarkdown(Caller caller, HttpServletRequest request) {
    CardFile file = new CardFile(card(caller, request));
    return Attachment.of("card.md", MediaType.TEXT_MARKDOWN, file.markdown(pages.screen(request)));
  }

  @GetMapping("/proof/card/card.html")
  public ResponseEntity<byte[]> cardHtml(Caller caller, HttpServletRequest request) {
    CardPage page = card(caller, request);
    return Attachment.of(
        "card.html",
        MediaType.TEXT_HTML,
        List.of(String.valueOf(pages.page(request, "swaps/cardsheet", page).getBody())));
  }

  private CardPage card(Caller caller, HttpServletRequest request) {
    CardPage page = cards.page(caller, request);
    if (page.portraits().isEmpty()) {
      throw new ProblemException(Problem.NOT_FOUND, "there is no run to make a card of");
    }
    return page;
  }
}
