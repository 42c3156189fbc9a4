package dev.suiren.swaps.web;

import dev.suiren.base.SourceId;
import dev.suiren.checks.Dimension;
import dev.suiren.people.Caller;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.SetId;
import dev.suiren.swaps.FunctionKey;
import dev.suiren.swaps.Portraits;
import dev.suiren.swaps.Portraits.Aspect;
import dev.suiren.swaps.Portraits.Portrait;
import dev.suiren.swaps.Swaps;
import dev.suiren.swaps.Verdicts;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of cards and their history.
@Controller
public class CardPages {
  private final Portraits portraits;
  private final Verdicts verdicts;
  private final Desk desk;
  private final Pages pages;

  public CardPages(
      Portraits portraits, Verdicts verdicts, Swaps swaps, Runs runs, CheckSets sets, Pages pages) {
    this.portraits = portraits;
    this.verdicts = verdicts;
    this.desk = new Desk(swaps, runs, sets);
    this.pages = pages;
  }

  @GetMapping("/proof/card")
  public ResponseEntity<String> card(Caller caller, HttpServletRequest request) {
    return pages.page(request, "swaps/card", page(caller, request));
  }

  CardPage page(Caller caller, HttpServletRequest request) {
    List<Run> runs = desk.judged(caller, Optional.empty());
    Optional<RunId> first =
        Asked.run(request, "a").or(() -> runs.stream().map(Run::id).findFirst());
    List<Portrait> shown =
        Stream.concat(first.stream(), Asked.run(request, "b").stream())
            .distinct()
            .map(id -> portraits.portrait(caller, id))
            .toList();
    return new CardPage(runs, shown);
  }

  @GetMapping("/proof/history")
  public ResponseEntity<String> history(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "0") int from) {
    Courses courses =
        Courses.of(
            desk.judged(caller, Optional.empty()),
            Asked.run(request, "run").map(id -> desk.runs().get(caller, id)));
    Optional<Aspect> aspect = aspect(of);
    return pages.page(
        request,
        "swaps/history",
        new HistoryPage(
            courses.choices(),
            courses.chosen(),
            aspect,
            courses.chosen().map(it -> course(caller, it, aspect, from))));
  }

  private HistoryPage.Course course(Caller caller, Run run, Optional<Aspect> aspect, int from) {
    SetId set = run.set().id();
    SourceId base = run.base().source();
    return new HistoryPage.Course(
        portraits.history(caller, new Portraits.Course(set, base, aspect)),
        verdicts.list(caller, new Verdicts.Wanted(set, base, from, HistoryPage.STEP)),
        from);
  }

  private static Optional<Aspect> aspect(String word) {
    if (word.startsWith("f-")) {
      return Optional.of(new Aspect.OfFunction(new FunctionKey(word.substring(2))));
    }
    return Arrays.stream(Dimension.values())
        .filter(it -> word.equals("d-" + it.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(Aspect.OfDimension::new);
  }
}
