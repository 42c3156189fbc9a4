package dev.suiren.gaps.web;

import dev.suiren.audit.Audit;
import dev.suiren.gaps.Gap;
import dev.suiren.gaps.GapId;
import dev.suiren.gaps.Gaps;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of unanswered questions. After each change the reader is where they were.
@Controller
public class GapsPages {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int LONGEST_SEARCH = 200;

  private final Gaps gaps;
  private final Audit audit;
  private final Pages pages;

  public GapsPages(Gaps gaps, Audit audit, Pages pages) {
    this.gaps = gaps;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping("/gaps")
  public ResponseEntity<String> list(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int offset) {
    Gap.State wanted = state(state);
    Gaps.Page page = gaps.list(caller, wanted(wanted, q, offset, GapsPage.STEP));
    int from = offset;
    if (page.gaps().isEmpty() && offset > 0) {
      from = Math.max(0, (page.total() - 1) / GapsPage.STEP * GapsPage.STEP);
      page = gaps.list(caller, wanted(wanted, q, from, GapsPage.STEP));
    }
    GapsPage model =
        new GapsPage(gaps.choice(caller), page, wanted, audit.name(q.strip(), caller), from);
    return pages.page(request, "gaps/gaps", model);
  }

  private static Gaps.Wanted wanted(Gap.State state, String words, int offset, int limit) {
    if (words.length() > LONGEST_SEARCH) {
      throw new ProblemException(Problem.TOO_LARGE, "that is too long to be searched for");
    }
    return new Gaps.Wanted(state, words, offset, limit);
  }

  private static Gap.State state(String word) {
    return switch (word) {
      case "open" -> Gap.State.OPEN;
      case "done" -> Gap.State.DONE;
      default -> throw new ProblemException(Problem.BAD_INPUT, "a question is open or done");
    };
  }

  /// All that the filter lets through, as a table for other programs.
  @GetMapping("/gaps/export")
  public ResponseEntity<byte[]> export(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String q) {
    Gaps.Page page = gaps.list(caller, wanted(state(state), q, 0, Gaps.Page.MOST));
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("unanswered.csv").build().toString())
        .body(CsvFile.of(pages.screen(request), page.gaps()).getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/gaps/{id}/state")
  public ResponseEntity<Void> mark(
      Caller caller,
      @PathVariable int id,
      @RequestParam("to") String to,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int offset) {
    gaps.mark(caller, new GapId(id), state(to));
    return to("/gaps" + GapsPage.query(state(state), q, offset));
  }

  @PostMapping("/gaps/{id}/delete")
  public ResponseEntity<Void> delete(
      Caller caller,
      @PathVariable int id,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int offset) {
    gaps.delete(caller, new GapId(id));
    return to("/gaps" + GapsPage.query(state(state), q, offset));
  }

  @PostMapping("/gaps/{id}/ask")
  public ResponseEntity<Void> ask(Caller caller, @PathVariable int id) {
    return to("/ask/" + gaps.askAgain(caller, new GapId(id)).value());
  }

  private static ResponseEntity<Void> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
