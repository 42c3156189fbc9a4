package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.base.RecordedCalls;
import dev.suiren.base.RecordedCalls.Scope;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.runs.Uses;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The end of recordings: first what it would cost, then the deed.
@Controller
public class ForgettingPages {
  private final RecordedCalls calls;
  private final Uses uses;
  private final Pages pages;
  private final Acting acting;

  public ForgettingPages(RecordedCalls calls, Uses uses, Audit audit, Pages pages) {
    this.calls = calls;
    this.uses = uses;
    this.pages = pages;
    this.acting = new Acting(audit, pages);
  }

  /// @param before a day; what was asked before it began, in UTC
  @PostMapping("/proof/recordings/forecast")
  public ResponseEntity<String> forecast(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String base,
      @RequestParam(defaultValue = "") String before) {
    RecordingsPages.requireOwner(caller);
    return acting.act(
        request,
        caller,
        () -> {
          Optional<LocalDate> day = day(before);
          Scope scope = scope(RecordingsPages.source(base), day);
          return pages.page(
              request,
              "runs/forgetting",
              new ForgettingPart(
                  scope.source(),
                  scope.source().map(source -> model(caller, source)),
                  day,
                  calls.sum(caller, scope),
                  uses.losses(caller, scope)));
        });
  }

  private Cleared<String> model(Caller caller, SourceId source) {
    return calls.model(caller, source).orElseThrow(RecordingsPages::notFound);
  }

  @PostMapping("/proof/recordings/forget")
  public ResponseEntity<String> forget(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String base,
      @RequestParam(defaultValue = "") String before) {
    RecordingsPages.requireOwner(caller);
    return acting.act(
        request,
        caller,
        () -> {
          calls.forget(caller, scope(RecordingsPages.source(base), day(before)));
          return Acting.to("/proof/recordings");
        });
  }

  private static Scope scope(Optional<SourceId> base, Optional<LocalDate> day) {
    if (base.isEmpty() && day.isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, "choose a base, or a day, or both");
    }
    return new Scope(base, day.map(it -> it.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(parsed(typed.strip()));
    } catch (DateTimeParseException e) {
      throw new ProblemException(Problem.BAD_INPUT, "older than: a day such as 2026-03-01", e);
    }
  }

  /// A year of five digits would not be a time any more that rows can be compared with.
  private static LocalDate parsed(String typed) {
    if (!typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
      throw new DateTimeParseException("no day", typed, 0);
    }
    return LocalDate.parse(typed);
  }
}
