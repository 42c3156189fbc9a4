package dev.suiren.swaps.web;

import dev.suiren.comparison.ComparisonLines;
import dev.suiren.people.Caller;
import dev.suiren.sheets.Markdown;
import dev.suiren.swaps.KeptVerdict;
import dev.suiren.swaps.VerdictId;
import dev.suiren.swaps.Verdicts;
import dev.suiren.web.Attachment;
import dev.suiren.web.Pages;
import dev.suiren.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The pages and files of verdicts that are kept.
@Controller
public class VerdictPages {
  private final Verdicts verdicts;
  private final Pages pages;

  public VerdictPages(Verdicts verdicts, Pages pages) {
    this.verdicts = verdicts;
    this.pages = pages;
  }

  private VerdictPage page(Caller caller, String id) {
    return new VerdictPage(verdicts.get(caller, new VerdictId(id)));
  }

  @GetMapping("/proof/verdicts/{id}")
  public ResponseEntity<String> verdict(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    return pages.page(request, "swaps/verdict", page(caller, id));
  }

  @GetMapping("/proof/verdicts/{id}/verdict.jsonl")
  public ResponseEntity<byte[]> lines(Caller caller, @PathVariable String id) {
    ComparedText text = new ComparedText(page(caller, id).verdict().result());
    return Attachment.of("verdict.jsonl", Attachment.LINES, ComparisonLines.of(text.comparison()));
  }

  @GetMapping("/proof/verdicts/{id}/verdict.md")
  public ResponseEntity<byte[]> markdown(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    VerdictPage page = page(caller, id);
    Screen screen = pages.screen(request);
    KeptVerdict.Pairing pairing = page.verdict().pairing();
    List<String> about =
        List.of(
            "- " + screen.say("swaps.kept.note", page.on() + " UTC"),
            "- A: " + Runners.line(screen, pairing.a()),
            "- B: " + Runners.line(screen, pairing.b()),
            "- " + Markdown.plain(pairing.set().value()));
    return Attachment.of(
        "verdict.md",
        MediaType.TEXT_MARKDOWN,
        new ComparedText(page.verdict().result()).markdown(screen, about));
  }

  @GetMapping("/proof/verdicts/{id}/verdict.html")
  public ResponseEntity<byte[]> html(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    String html =
        String.valueOf(pages.page(request, "swaps/verdictsheet", page(caller, id)).getBody());
    return Attachment.of("verdict.html", MediaType.TEXT_HTML, List.of(html));
  }

  @PostMapping("/proof/verdicts/{id}/remove")
  public ResponseEntity<Void> remove(Caller caller, @PathVariable String id) {
    verdicts.remove(caller, new VerdictId(id));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/proof/history"))
        .build();
  }
}
