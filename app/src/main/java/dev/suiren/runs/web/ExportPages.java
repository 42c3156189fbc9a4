package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.people.Caller;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Scores;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A run as files: scores for `proof compare`, and figures to be read.
@Controller
public class ExportPages {
  private static final MediaType LINES =
      new MediaType("application", "jsonl", StandardCharsets.UTF_8);
  private static final MediaType MARKDOWN =
      new MediaType("text", "markdown", StandardCharsets.UTF_8);

  private final Runs runs;
  private final Scores scores;
  private final Judgements judgements;
  private final Audit audit;
  private final Pages pages;

  public ExportPages(Runs runs, Scores scores, Judgements judgements, Audit audit, Pages pages) {
    this.runs = runs;
    this.scores = scores;
    this.judgements = judgements;
    this.audit = audit;
    this.pages = pages;
  }

  /// Written as it is read: there may be many.
  @GetMapping("/proof/runs/{id}/scores.jsonl")
  public void lines(Caller caller, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    RunId run = runs.get(caller, new RunId(id)).id();
    response.setContentType(LINES.toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named("scores-" + run.value() + ".jsonl"));
    Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    scores.lines(caller, run, line -> append(writer, line));
    writer.flush();
  }

  private static void append(Writer writer, String line) {
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping("/proof/runs/{id}/report.md")
  public ResponseEntity<byte[]> report(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    RunId run = new RunId(id);
    RunReport report = new RunReport(pages.screen(request), audit, caller);
    String text = report.of(runs.get(caller, run), judgements.figures(caller, run));
    return ResponseEntity.ok()
        .contentType(MARKDOWN)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, named("run-" + run.value() + ".md"))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String named(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
