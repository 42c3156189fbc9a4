package dev.suiren.base.web;

import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.base.Flaw;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of bases. Keys go in and never come out.
@Controller
public class BasesPages {
  private final Bases bases;
  private final Pages pages;
  private final Clock clock;

  public BasesPages(Bases bases, Pages pages, Clock clock) {
    this.bases = bases;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/bases")
  public ResponseEntity<String> list(Caller caller, HttpServletRequest request) {
    return pages.page(
        request, "base/bases", new BasesPage(bases.list(caller), caller.may(Role.OWNER)));
  }

  @PostMapping("/bases")
  public ResponseEntity<String> add(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String url,
      @RequestParam String model,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "0") String prompt,
      @RequestParam(defaultValue = "0") String completion,
      @RequestParam(defaultValue = "USD") String currency,
      @RequestParam(defaultValue = "false") boolean images) {
    Optional<Bases.Price> price = price(prompt, completion, currency);
    if (price.isEmpty()) {
      return flaw(request, Flaw.PRICE);
    }
    return switch (bases.add(
        caller, new Bases.NewBase(name, url, model, key, price.get(), images))) {
      case Bases.Adding.Added added ->
          ResponseEntity.noContent().header("HX-Redirect", "/bases").build();
      case Bases.Adding.Refused refused -> flaw(request, refused.flaw());
    };
  }

  private ResponseEntity<String> flaw(HttpServletRequest request, Flaw flaw) {
    return pages.page(request, "base/flaw", new FlawPart(flaw));
  }

  @PostMapping("/bases/{id}/test")
  public ResponseEntity<String> test(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    Instant start = clock.instant();
    var ending = bases.test(caller, new BaseId(id));
    return pages.page(
        request, "base/tested", TestedPart.of(ending, Duration.between(start, clock.instant())));
  }

  @PostMapping("/bases/{id}/up")
  public ResponseEntity<Void> up(Caller caller, @PathVariable String id) {
    return move(caller, new BaseId(id), -1);
  }

  @PostMapping("/bases/{id}/down")
  public ResponseEntity<Void> down(Caller caller, @PathVariable String id) {
    return move(caller, new BaseId(id), 1);
  }

  private ResponseEntity<Void> move(Caller caller, BaseId id, int by) {
    List<BaseId> ids = new ArrayList<>(bases.list(caller).stream().map(Bases.Entry::id).toList());
    int from = ids.indexOf(id);
    int to = from + by;
    if (from >= 0 && IntStream.range(0, ids.size()).anyMatch(place -> place == to)) {
      Collections.swap(ids, from, to);
      bases.order(caller, ids);
    }
    return back();
  }

  @PostMapping("/bases/{id}/price")
  public ResponseEntity<Void> price(
      Caller caller,
      @PathVariable String id,
      @RequestParam String prompt,
      @RequestParam String completion,
      @RequestParam String currency) {
    bases.setPrice(
        caller,
        new BaseId(id),
        price(prompt, completion, currency)
            .orElseThrow(() -> new ProblemException(Problem.BAD_INPUT, Flaw.PRICE.sentence())));
    return back();
  }

  @PostMapping("/bases/{id}/images")
  public ResponseEntity<Void> images(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean images) {
    bases.setImages(caller, new BaseId(id), images);
    return back();
  }

  @PostMapping("/bases/{id}/key")
  public ResponseEntity<Void> key(
      Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String key) {
    bases.setKey(caller, new BaseId(id), key);
    return back();
  }

  @PostMapping("/bases/{id}/remove")
  public ResponseEntity<Void> remove(Caller caller, @PathVariable String id) {
    bases.remove(caller, new BaseId(id));
    return back();
  }

  private static ResponseEntity<Void> back() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/bases")).build();
  }

  private static Optional<Bases.Price> price(String prompt, String completion, String currency) {
    try {
      return Optional.of(
          new Bases.Price(amount(prompt), amount(completion), Currency.getInstance(currency)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// An empty field says nothing about the price; that is no price.
  private static BigDecimal amount(String typed) {
    if (typed.length() > 20) {
      throw new NumberFormatException("too many digits");
    }
    return typed.isBlank() ? BigDecimal.ZERO : new BigDecimal(typed.strip());
  }
}
