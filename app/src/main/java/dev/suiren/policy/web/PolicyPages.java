package dev.suiren.policy.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.PolicyHistory;
import dev.suiren.audit.PolicyState;
import dev.suiren.audit.Provisions;
import dev.suiren.audit.TermLists;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.people.Caller;
import dev.suiren.people.People;
import dev.suiren.people.Role;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of the policy, and the parts of it that are asked for again while something goes on.
@Controller
public class PolicyPages {
  private final Desk desk;
  private final Pages pages;
  private final Acting acting;

  public PolicyPages(
      TermLists lists,
      PolicyState state,
      PolicyHistory history,
      DryRun dryRun,
      Provisions provisions,
      People people,
      Audit audit,
      ObjectProvider<Inspectable> texts,
      Pages pages) {
    this.desk = new Desk(lists, state, history, dryRun, provisions, people, audit, texts);
    this.pages = pages;
    this.acting = new Acting(audit, pages);
  }

  @GetMapping("/policy")
  public ResponseEntity<String> show(
      HttpServletRequest request,
      Caller caller,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "") String files) {
    caller.require(Role.OWNER);
    return pages.page(
        request, "policy/policy", desk.page(caller, Math.max(0, offset), files.equals("differ")));
  }

  @GetMapping("/policy/trial")
  public ResponseEntity<String> trial(HttpServletRequest request, Caller caller) {
    caller.require(Role.OWNER);
    return pages.page(request, "policy/trial", desk.trial(caller));
  }

  @PostMapping("/policy/trial/cancel")
  public ResponseEntity<String> cancel(HttpServletRequest request, Caller caller) {
    caller.require(Role.OWNER);
    desk.dryRun().cancel(caller);
    return trial(request, caller);
  }

  @PostMapping("/policy/trial/again")
  public ResponseEntity<String> again(HttpServletRequest request, Caller caller) {
    caller.require(Role.OWNER);
    return acting.act(
        request,
        caller,
        () -> {
          desk.dryRun().again(caller);
          return Acting.to("/policy");
        });
  }

  @GetMapping("/policy/progress")
  public ResponseEntity<String> progress(HttpServletRequest request, Caller caller) {
    caller.require(Role.OWNER);
    return pages.page(request, "policy/progress", desk.progress(caller));
  }
}
