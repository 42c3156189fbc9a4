package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.checks.CheckSet;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.Run;
import dev.suiren.runs.Runs;
import dev.suiren.runs.SetId;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The list of runs, and the form of a new one, which says what it would cost before it costs.
@Controller
public class RunsPages {
  private static final String SHIPPED = "shipped";
  private static final String UPLOADED = "uploaded";

  private final Runs runs;
  private final CheckSets sets;
  private final Bases bases;
  private final Pages pages;
  private final Acting acting;

  public RunsPages(Runs runs, CheckSets sets, Bases bases, Audit audit, Pages pages) {
    this.runs = runs;
    this.sets = sets;
    this.bases = bases;
    this.pages = pages;
    this.acting = new Acting(audit, pages);
  }

  @GetMapping("/proof")
  public ResponseEntity<String> list(
      Caller caller, HttpServletRequest request, @RequestParam(defaultValue = "0") int offset) {
    Runs.Page page = runs.list(caller, wanted(offset));
    int from = offset;
    if (page.runs().isEmpty() && offset > 0) {
      from = Math.max(0, (page.total() - 1) / RunsPage.STEP * RunsPage.STEP);
      page = runs.list(caller, wanted(from));
    }
    return pages.page(request, "runs/runs", new RunsPage(page, bases.isConfigured(caller), from));
  }

  private static Runs.Wanted wanted(int offset) {
    return new Runs.Wanted(Optional.empty(), Optional.empty(), offset, RunsPage.STEP);
  }

  @GetMapping("/proof/new")
  public ResponseEntity<String> form(Caller caller, HttpServletRequest request) {
    List<KeptSet> used = sets.list(caller).stream().filter(set -> !set.shipped()).toList();
    return pages.page(request, "runs/new", new NewRunPage(bases.list(caller), used));
  }

  /// @param checks `shipped`, `uploaded`, or the id of a set that was used before
  /// @param form of a public set that was uploaded; empty for files of checks
  @PostMapping("/proof/forecast")
  public ResponseEntity<String> forecast(
      Caller caller,
      HttpServletRequest request,
      @RequestParam String base,
      @RequestParam(defaultValue = SHIPPED) String checks,
      @RequestParam(required = false) List<MultipartFile> file,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "1") int repeats,
      @RequestParam(defaultValue = "4") int parallel,
      @RequestParam(defaultValue = "") String requests,
      @RequestParam(defaultValue = "") String tokens,
      @RequestParam(defaultValue = "") String budget) {
    requireEditor(caller);
    return acting.act(
        request,
        caller,
        () -> {
          TypedOrder typed =
              TypedOrder.of(repeats, parallel, new TypedOrder.Typed(requests, tokens, budget));
          Uploads uploads = new Uploads(Optional.ofNullable(file).orElse(List.of()), form);
          SetId set = set(caller, checks, uploads);
          Runs.Forecast forecast =
              runs.forecast(caller, new Runs.Order(set, base, repeats, typed.limits()));
          return pages.page(
              request, "runs/forecast", new ForecastPart(forecast, new BaseId(base), typed));
        });
  }

  private SetId set(Caller caller, String checks, Uploads uploads) {
    return switch (checks) {
      case SHIPPED -> sets.keep(caller, CheckSet.shipped()).id();
      case UPLOADED -> uploaded(caller, uploads).id();
      default -> new SetId(checks);
    };
  }

  private KeptSet uploaded(Caller caller, Uploads uploads) {
    Optional<MultipartFile> zip = uploads.findZip();
    if (zip.isEmpty()) {
      return sets.keep(caller, uploads.set());
    }
    try (InputStream content = zip.get().getInputStream()) {
      return sets.keepZipped(caller, Uploads.name(zip.get()), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping("/proof/runs")
  public ResponseEntity<String> start(
      Caller caller,
      HttpServletRequest request,
      @RequestParam String set,
      @RequestParam String base,
      @RequestParam int repeats,
      @RequestParam int parallel,
      @RequestParam(defaultValue = "") String requests,
      @RequestParam(defaultValue = "") String tokens,
      @RequestParam(defaultValue = "") String budget) {
    requireEditor(caller);
    return acting.act(
        request,
        caller,
        () -> {
          TypedOrder typed =
              TypedOrder.of(repeats, parallel, new TypedOrder.Typed(requests, tokens, budget));
          Run run =
              runs.start(caller, new Runs.Order(new SetId(set), base, repeats, typed.limits()));
          return Acting.to("/proof/runs/" + run.id().value());
        });
  }

  /// To all others there is nothing here.
  static void requireEditor(Caller caller) {
    if (!caller.may(Role.EDITOR)) {
      throw new ProblemException(Problem.NOT_FOUND, "there is no such run");
    }
  }
}
