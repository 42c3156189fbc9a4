package dev.suiren.policy.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.DryRun.Draft;
import dev.suiren.audit.PolicyState;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What becomes of personal data and secrets, as its owner chooses it or tries it.
@Controller
public class HandlingPages {
  private final PolicyState state;
  private final DryRun dryRun;
  private final Acting acting;

  public HandlingPages(PolicyState state, DryRun dryRun, Audit audit, Pages pages) {
    this.state = state;
    this.dryRun = dryRun;
    this.acting = new Acting(audit, pages);
  }

  @PostMapping("/policy/handling")
  public ResponseEntity<String> choose(
      HttpServletRequest request, Caller caller, @RequestParam Map<String, String> fields) {
    caller.require(Role.OWNER);
    return acting.act(
        request,
        caller,
        () -> {
          state.handle(caller, TypedHandling.of(fields));
          return Acting.refresh();
        });
  }

  @PostMapping("/policy/handling/trial")
  public ResponseEntity<String> tryIt(
      HttpServletRequest request, Caller caller, @RequestParam Map<String, String> fields) {
    caller.require(Role.OWNER);
    return acting.act(
        request,
        caller,
        () -> {
          dryRun.begin(caller, new Draft.Handled(TypedHandling.of(fields)));
          return Acting.to("/policy");
        });
  }
}
