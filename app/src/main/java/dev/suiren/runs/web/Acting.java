package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Surface;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.runs.Shown;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/// What acts answer: another page, or the line that says why nothing was done.
record Acting(Audit audit, Pages pages) {
  /// Problems that an editor can mend, with a line that says how.
  private static final Set<Problem> TOLD =
      Set.of(
          Problem.BAD_INPUT,
          Problem.TOO_LARGE,
          Problem.TOO_MANY,
          Problem.CONFLICT,
          Problem.NOT_ALLOWED,
          Problem.WRONG_USAGE,
          Problem.BASE_FAILED);

  static ResponseEntity<String> to(String path) {
    return ResponseEntity.noContent().header("HX-Redirect", path).build();
  }

  static ResponseEntity<String> refresh() {
    return ResponseEntity.noContent().header("HX-Refresh", "true").build();
  }

  ResponseEntity<String> act(
      HttpServletRequest request, Caller caller, Supplier<ResponseEntity<String>> act) {
    try {
      return act.get();
    } catch (ProblemException refused) {
      if (!TOLD.contains(refused.problem())) {
        throw refused;
      }
      String line = String.valueOf(refused.getMessage());
      return pages.page(
          request, "runs/refused", new RefusedPart(Shown.of(audit, line, Surface.ANSWER, caller)));
    }
  }
}
