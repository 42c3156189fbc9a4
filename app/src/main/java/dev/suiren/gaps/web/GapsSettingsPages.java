package dev.suiren.gaps.web;

import dev.suiren.gaps.Gaps;
import dev.suiren.gaps.Gaps.Leftover;
import dev.suiren.gaps.Gaps.Limits;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The owner's page on which unanswered questions are turned on and off.
@Controller
public class GapsSettingsPages {
  private final Gaps gaps;
  private final Pages pages;

  public GapsSettingsPages(Gaps gaps, Pages pages) {
    this.gaps = gaps;
    this.pages = pages;
  }

  @GetMapping("/gaps/settings")
  public ResponseEntity<String> settings(Caller caller, HttpServletRequest request) {
    return page(caller, request, false);
  }

  @PostMapping("/gaps/settings")
  public ResponseEntity<String> turnOn(
      Caller caller,
      HttpServletRequest request,
      @RequestParam int days,
      @RequestParam int occasions) {
    try {
      gaps.turnOn(caller, new Limits(days, occasions));
      return back();
    } catch (ProblemException refused) {
      if (refused.problem() != Problem.BAD_INPUT) {
        throw refused;
      }
      ResponseEntity<String> page = page(caller, request, true);
      return ResponseEntity.badRequest().headers(page.getHeaders()).body(page.getBody());
    }
  }

  @PostMapping("/gaps/off")
  public ResponseEntity<String> turnOff(Caller caller, @RequestParam String leftover) {
    gaps.turnOff(
        caller,
        switch (leftover) {
          case "stays" -> Leftover.STAYS;
          case "goes" -> Leftover.GOES;
          default -> throw new ProblemException(Problem.BAD_INPUT, "what was kept stays or goes");
        });
    return back();
  }

  private ResponseEntity<String> page(
      Caller caller, HttpServletRequest request, boolean wrongLimits) {
    caller.require(Role.OWNER);
    return pages.page(
        request, "gaps/settings", new GapsSettingsPage(gaps.choice(caller), wrongLimits));
  }

  private static ResponseEntity<String> back() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/gaps/settings"))
        .build();
  }
}
