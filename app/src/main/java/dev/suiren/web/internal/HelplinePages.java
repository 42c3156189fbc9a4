package dev.suiren.web.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Helpline;
import dev.suiren.audit.Helplines;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.HelplinePage;
import dev.suiren.web.HelplinePage.Flaw;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The owner's page of the line of help.
@Controller
final class HelplinePages {
  private final Helplines helplines;
  private final Audit audit;
  private final Pages pages;

  HelplinePages(Helplines helplines, Audit audit, Pages pages) {
    this.helplines = helplines;
    this.audit = audit;
    this.pages = pages;
  }

  /// What was typed, not yet known to be usable.
  private record Typed(String everywhere, String hans, String hant, String en) {
    Helpline helpline() {
      return new Helpline(everywhere, hans, hant, en);
    }
  }

  @GetMapping("/settings/helpline")
  ResponseEntity<String> settings(HttpServletRequest request, Caller caller) {
    Helpline now = helplines.get(caller);
    Typed shown = new Typed(now.everywhere(), now.zhHans(), now.zhHant(), now.en());
    return page(request, caller, shown, Flaw.NONE);
  }

  @PostMapping("/settings/helpline")
  ResponseEntity<String> choose(
      HttpServletRequest request,
      Caller caller,
      @RequestParam(defaultValue = "") String everywhere,
      @RequestParam(defaultValue = "") String hans,
      @RequestParam(defaultValue = "") String hant,
      @RequestParam(defaultValue = "") String en) {
    caller.require(Role.OWNER);
    Typed typed = new Typed(everywhere, hans, hant, en);
    try {
      helplines.choose(caller, typed.helpline());
    } catch (ProblemException refused) {
      ResponseEntity<String> page = page(request, caller, typed, flaw(refused));
      return ResponseEntity.badRequest().headers(page.getHeaders()).body(page.getBody());
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/settings/helpline"))
        .build();
  }

  private static Flaw flaw(ProblemException refused) {
    return switch (refused.problem()) {
      case Problem.BAD_INPUT -> Flaw.FORM;
      case Problem.HOLDS_BLOCKED_TEXT -> Flaw.REFUSED;
      default -> throw refused;
    };
  }

  private ResponseEntity<String> page(
      HttpServletRequest request, Caller caller, Typed shown, Flaw flaw) {
    return pages.page(
        request,
        "audit/helpline",
        new HelplinePage(
            audit.evidence(shown.everywhere(), caller),
            audit.evidence(shown.hans(), caller),
            audit.evidence(shown.hant(), caller),
            audit.evidence(shown.en(), caller),
            helplines.isChosen(caller),
            flaw));
  }
}
