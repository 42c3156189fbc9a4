package dev.suiren.web.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Explanations;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.Pages;
import dev.suiren.web.TryPage;
import dev.suiren.web.TryPage.Flaw;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where owners and editors try what the audit says of a text. It lives in the page alone.
@Controller
final class TryPages {
  private final Explanations explanations;
  private final Audit audit;
  private final Pages pages;

  TryPages(Explanations explanations, Audit audit, Pages pages) {
    this.explanations = explanations;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping("/policy/try")
  ResponseEntity<String> empty(HttpServletRequest request, Caller caller) {
    caller.require(Role.EDITOR);
    return pages.page(
        request,
        "audit/try",
        new TryPage(
            audit.evidence("", caller),
            Surface.ANSWER,
            caller.audience(),
            Flaw.NONE,
            Optional.empty()));
  }

  @PostMapping("/policy/try")
  ResponseEntity<String> look(
      HttpServletRequest request,
      Caller caller,
      @RequestParam String text,
      @RequestParam Surface surface,
      @RequestParam Audience audience) {
    caller.require(Role.EDITOR);
    String typed = text.replace("\r\n", "\n");
    Flaw flaw = flaw(typed);
    TryPage page =
        new TryPage(
            audit.evidence(typed, caller),
            surface,
            audience,
            flaw,
            flaw == Flaw.NONE
                ? Optional.of(explanations.explain(typed, surface, audience, caller))
                : Optional.empty());
    ResponseEntity<String> drawn = pages.page(request, "audit/try", page);
    return ResponseEntity.status(flaw == Flaw.NONE ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .headers(drawn.getHeaders())
        .body(drawn.getBody());
  }

  private static Flaw flaw(String text) {
    if (text.isBlank()) {
      return Flaw.EMPTY;
    }
    return text.codePointCount(0, text.length()) > Explanations.LONGEST ? Flaw.LONG : Flaw.NONE;
  }
}
