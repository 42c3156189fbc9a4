package dev.suiren.web.internal;

import dev.suiren.audit.Audit;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.People;
import dev.suiren.people.Person;
import dev.suiren.web.Pages;
import dev.suiren.web.Secret;
import dev.suiren.web.SettingsPage;
import dev.suiren.web.spi.SettingsItem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Everyone's own page: account, looks, language and API keys.
@Controller
final class SettingsPages {
  private final Pages pages;
  private final People people;
  private final ApiKeys keys;
  private final Audit audit;
  private final Clock clock;
  private final ObjectProvider<SettingsItem> more;

  SettingsPages(
      Pages pages,
      People people,
      ApiKeys keys,
      Audit audit,
      Clock clock,
      ObjectProvider<SettingsItem> more) {
    this.pages = pages;
    this.people = people;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
    this.more = more;
  }

  @GetMapping("/settings")
  ResponseEntity<String> settings(HttpServletRequest request, Caller caller) {
    return page(request, caller, Optional.empty(), false);
  }

  @PostMapping("/settings/keys")
  ResponseEntity<String> addKey(
      HttpServletRequest request,
      Caller caller,
      @RequestParam String name,
      @RequestParam Audience audience,
      @RequestParam(defaultValue = "0") int days) {
    if (days < 0 || days > 3650) {
      throw new ProblemException(Problem.BAD_INPUT, "a key is valid for 1 to 3650 days, or 0");
    }
    Optional<Duration> validity = Optional.of(Duration.ofDays(days)).filter(Duration::isPositive);
    try {
      String key = keys.create(caller, name, audience, validity);
      return page(request, caller, Optional.of(new Secret(key)), false);
    } catch (ProblemException refused) {
      if (refused.problem() != Problem.BAD_INPUT) {
        throw refused;
      }
      ResponseEntity<String> page = page(request, caller, Optional.empty(), true);
      return ResponseEntity.badRequest().headers(page.getHeaders()).body(page.getBody());
    }
  }

  @PostMapping("/settings/keys/{key}/revoke")
  ResponseEntity<String> revoke(Caller caller, @PathVariable String key) {
    keys.revoke(caller, key);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/settings")).build();
  }

  private ResponseEntity<String> page(
      HttpServletRequest request, Caller caller, Optional<Secret> made, boolean wrongName) {
    boolean hasPassword = people.findSelf(caller).filter(Person::hasPassword).isPresent();
    return pages.page(
        request,
        "people/settings",
        new SettingsPage(
            audit.name(caller.name(), caller),
            hasPassword,
            keys.list(caller).stream().map(key -> key(key, caller)).toList(),
            made,
            caller.audience(),
            wrongName,
            more.stream().filter(item -> caller.may(item.needed())).toList()));
  }

  private SettingsPage.Key key(ApiKeys.Entry key, Caller caller) {
    Instant now = clock.instant();
    return new SettingsPage.Key(
        new SettingsPage.KeyId(key.id()),
        audit.name(key.name(), caller),
        key.audience(),
        day(key.created()),
        key.expires().map(SettingsPages::day),
        key.expires().filter(end -> !end.isAfter(now)).isPresent());
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
