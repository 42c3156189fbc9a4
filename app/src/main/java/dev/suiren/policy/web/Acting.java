package dev.suiren.policy.web;

import dev.suiren.audit.Audit;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/// What acts answer: the page anew, or the line that says why nothing was done.
record Acting(Audit audit, Pages pages) {
  /// Problems that the owner can mend, with a line that says how.
  private static final Set<Problem> TOLD =
      Set.of(Problem.BAD_INPUT, Problem.TOO_LARGE, Problem.CONFLICT, Problem.SETTING_WRONG);

  /// The page that the form stands in is opened anew.
  static ResponseEntity<String> refresh() {
    return ResponseEntity.noContent().header("HX-Refresh", "true").build();
  }

  static ResponseEntity<String> to(String path) {
    return ResponseEntity.noContent().header("HX-Redirect", path).build();
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
      return pages.page(request, "policy/refused", new RefusedPart(audit.evidence(line, caller)));
    }
  }
}
