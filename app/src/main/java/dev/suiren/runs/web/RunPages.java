package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.checks.Dimension;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.proof.Card;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Judgements.Figures;
import dev.suiren.runs.Judgements.Filter;
import dev.suiren.runs.Judgements.Wanted;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one run.
@Controller
public class RunPages {
  private final Runs runs;
  private final Judgements judgements;
  private final Audit audit;
  private final Pages pages;
  private final Acting acting;

  public RunPages(Runs runs, Judgements judgements, Audit audit, Pages pages) {
    this.runs = runs;
    this.judgements = judgements;
    this.audit = audit;
    this.pages = pages;
    this.acting = new Acting(audit, pages);
  }

  @GetMapping("/proof/runs/{id}")
  public ResponseEntity<String> run(
      Caller caller,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "all") String filter,
      @RequestParam Optional<Integer> function,
      @RequestParam(defaultValue = "0") int offset) {
    RunId run = new RunId(id);
    Run found = runs.get(caller, run);
    Figures figures = judgements.figures(caller, run);
    OptionalInt of =
        function
            .filter(it -> it >= 0 && it < figures.functions().size())
            .map(OptionalInt::of)
            .orElseGet(OptionalInt::empty);
    Wanted wanted =
        new Wanted(
            filter(filter),
            of.isPresent()
                ? Optional.of(figures.functions().get(of.getAsInt()).name())
                : Optional.empty(),
            offset,
            RunPage.STEP);
    return pages.page(
        request,
        "runs/run",
        new RunPage(
            found,
            dimensions(caller, figures.dimensions()),
            functions(caller, figures.functions()),
            judgements.items(caller, run, wanted),
            wanted.filter(),
            of,
            offset));
  }

  private static Filter filter(String word) {
    return Arrays.stream(Filter.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.BAD_INPUT, "there is no such filter"));
  }

  private List<FigureLine> dimensions(Caller caller, List<Card.Row> rows) {
    return rows.stream()
        .map(row -> FigureLine.of(row, Dimension.find(row.name()), audit.name(row.name(), caller)))
        .toList();
  }

  private List<FigureLine> functions(Caller caller, List<Card.Row> rows) {
    return rows.stream()
        .map(
            row -> {
              Cleared<String> name = audit.name(row.name(), caller);
              return FigureLine.of(row, Optional.empty(), name);
            })
        .toList();
  }

  /// Asked every two seconds while the run is under way; then the page is opened anew.
  @GetMapping("/proof/runs/{id}/progress")
  public ResponseEntity<String> progress(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    ProgressPart part = new ProgressPart(runs.get(caller, new RunId(id)));
    return part.running() ? pages.page(request, "runs/progress", part) : Acting.refresh();
  }

  @PostMapping("/proof/runs/{id}/stop")
  public ResponseEntity<String> stop(Caller caller, @PathVariable String id) {
    runs.stop(caller, new RunId(id));
    return Acting.refresh();
  }

  @PostMapping("/proof/runs/{id}/resume")
  public ResponseEntity<String> resume(
      Caller caller,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String budget) {
    RunsPages.requireEditor(caller);
    return acting.act(
        request,
        caller,
        () -> {
          Optional<BigDecimal> money = TypedOrder.money(budget);
          runs.resume(caller, new RunId(id), money);
          return Acting.to("/proof/runs/" + id);
        });
  }

  @PostMapping("/proof/runs/{id}/remove")
  public ResponseEntity<String> remove(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    RunsPages.requireEditor(caller);
    return acting.act(
        request,
        caller,
        () -> {
          runs.remove(caller, new RunId(id));
          return Acting.to("/proof");
        });
  }
}
