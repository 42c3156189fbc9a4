package dev.suiren.policy.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.DryRun.Draft;
import dev.suiren.audit.PolicyHistory;
import dev.suiren.audit.PolicyHistory.Difference;
import dev.suiren.audit.PolicyHistory.Past;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An epoch of the policy, what it changed, and the way back to it.
@Controller
public class EpochPages {
  private final PolicyHistory history;
  private final DryRun dryRun;
  private final Audit audit;
  private final Pages pages;
  private final Acting acting;

  public EpochPages(PolicyHistory history, DryRun dryRun, Audit audit, Pages pages) {
    this.history = history;
    this.dryRun = dryRun;
    this.audit = audit;
    this.pages = pages;
    this.acting = new Acting(audit, pages);
  }

  /// @param back compares with the epoch in force: what putting it back would change
  @GetMapping("/policy/epochs/{number}")
  public ResponseEntity<String> show(
      HttpServletRequest request,
      Caller caller,
      @PathVariable long number,
      @RequestParam(defaultValue = "false") boolean back) {
    Past past = history.get(caller, number);
    long current = audit.epoch().number();
    Optional<Difference> difference =
        back ? compare(caller, current, number) : compare(caller, number - 1, number);
    return pages.page(request, "policy/epoch", new EpochPage(past, current, back, difference));
  }

  private Optional<Difference> compare(Caller caller, long before, long after) {
    try {
      return Optional.of(history.compare(caller, before, after));
    } catch (ProblemException unknown) {
      if (unknown.problem() != Problem.NOT_FOUND) {
        throw unknown;
      }
      return Optional.empty();
    }
  }

  @PostMapping("/policy/epochs/{number}/trial")
  public ResponseEntity<String> tryBack(
      HttpServletRequest request, Caller caller, @PathVariable long number) {
    return acting.act(
        request,
        caller,
        () -> {
          dryRun.begin(caller, new Draft.PutBack(number));
          return Acting.to("/policy");
        });
  }

  @PostMapping("/policy/epochs/{number}/put-back")
  public ResponseEntity<String> putBack(
      HttpServletRequest request, Caller caller, @PathVariable long number) {
    return acting.act(
        request,
        caller,
        () ->
            Acting.to(
                history.putBack(caller, number).filesDiffer()
                    ? "/policy?files=differ"
                    : "/policy"));
  }
}
