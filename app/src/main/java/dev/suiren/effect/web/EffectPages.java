package dev.suiren.effect.web;

import dev.suiren.audit.Audit;
import dev.suiren.effect.EffectId;
import dev.suiren.effect.Effects;
import dev.suiren.effect.OccasionFile;
import dev.suiren.effect.Told;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The pages of effects. What is wrong with a file is said where it was sent from.
@Controller
public class EffectPages {
  private static final Set<Problem> TOLD = Set.of(Problem.BAD_INPUT, Problem.TOO_LARGE);

  private final Effects effects;
  private final Runs runs;
  private final Audit audit;
  private final Pages pages;

  public EffectPages(Effects effects, Runs runs, Audit audit, Pages pages) {
    this.effects = effects;
    this.runs = runs;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping("/proof/effect")
  public ResponseEntity<String> list(
      Caller caller, HttpServletRequest request, @RequestParam(defaultValue = "0") int offset) {
    Effects.Page page = effects.list(caller, offset, EffectsPage.STEP);
    List<Run> judged =
        runs
            .list(caller, new Runs.Wanted(Optional.empty(), Optional.empty(), 0, Runs.Wanted.MOST))
            .runs()
            .stream()
            .filter(run -> run.tally().judged() > 0)
            .toList();
    return pages.page(request, "effect/effects", new EffectsPage(page, offset, judged));
  }

  @PostMapping("/proof/effect")
  public ResponseEntity<String> keep(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String scenario,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String run,
      @RequestParam Optional<MultipartFile> file)
      throws IOException {
    effects.admit(caller);
    try {
      Told told = new Told(scenario, by, before, after);
      EffectId id = effects.keep(caller, told, read(file), chosen(run));
      return ResponseEntity.noContent()
          .header("HX-Redirect", "/proof/effect/" + id.value())
          .build();
    } catch (ProblemException refused) {
      if (!TOLD.contains(refused.problem())) {
        throw refused;
      }
      String line = String.valueOf(refused.getMessage());
      return pages.page(request, "effect/refused", new RefusedPart(audit.evidence(line, caller)));
    }
  }

  private static Optional<RunId> chosen(String run) {
    return run.isBlank() ? Optional.empty() : Optional.of(new RunId(run));
  }

  /// One byte more than is taken tells that a file is too large.
  private static OccasionFile read(Optional<MultipartFile> file) throws IOException {
    if (file.isEmpty() || file.get().isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, "please choose a file");
    }
    String path = Optional.ofNullable(file.get().getOriginalFilename()).orElse("file");
    try (InputStream content = file.get().getInputStream()) {
      return OccasionFile.read(
          path.substring(path.replace('\\', '/').lastIndexOf('/') + 1),
          content.readNBytes(OccasionFile.MOST_BYTES + 1));
    }
  }

  @GetMapping("/proof/effect/{id}")
  public ResponseEntity<String> effect(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    Effects.Kept kept = effects.get(caller, new EffectId(id));
    return pages.page(request, "effect/effect", new EffectPage(kept));
  }

  @PostMapping("/proof/effect/{id}/remove")
  public ResponseEntity<Void> remove(Caller caller, @PathVariable String id) {
    effects.remove(caller, new EffectId(id));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/proof/effect"))
        .build();
  }
}
