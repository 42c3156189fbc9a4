package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.people.Caller;
import dev.suiren.proof.ScoreLine;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Scores;
import dev.suiren.web.Attachment;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A run as files: scores for `proof compare`, and figures to be read.
@Controller
public class ExportPages {
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
    Writer writer =
        Attachment.begin(response, "scores-" + run.value() + ".jsonl", Attachment.LINES);
    scores.lines(caller, run, line -> ScoreLine.append(writer, line));
    writer.flush();
  }

  @GetMapping("/proof/runs/{id}/report.md")
  public ResponseEntity<byte[]> report(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    RunId run = new RunId(id);
    RunReport report = new RunReport(pages.screen(request), audit, caller);
    String text = report.of(runs.get(caller, run), judgements.figures(caller, run));
    return Attachment.of("run-" + run.value() + ".md", MediaType.TEXT_MARKDOWN, text);
  }
}
