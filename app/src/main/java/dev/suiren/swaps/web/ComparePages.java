package dev.suiren.swaps.web;

import dev.suiren.people.Caller;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.SetId;
import dev.suiren.swaps.Changes;
import dev.suiren.swaps.FunctionKey;
import dev.suiren.swaps.Pair;
import dev.suiren.swaps.Swaps;
import dev.suiren.swaps.Swaps.Kind;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of a comparison: the whole, and the items behind it.
@Controller
public class ComparePages {
  private final Swaps swaps;
  private final Desk desk;
  private final Pages pages;

  public ComparePages(Swaps swaps, Runs runs, CheckSets sets, Pages pages) {
    this.swaps = swaps;
    this.desk = new Desk(swaps, runs, sets);
    this.pages = pages;
  }

  @GetMapping("/proof/compare")
  public ResponseEntity<String> compare(
      Caller caller, HttpServletRequest request, @RequestParam Optional<String> set) {
    ComparePage page = desk.page(caller, Asked.of(request), set.map(SetId::new));
    return pages.page(request, "swaps/compare", page);
  }

  @GetMapping("/proof/compare/items")
  public ResponseEntity<String> items(
      Caller caller,
      HttpServletRequest request,
      @RequestParam String a,
      @RequestParam String b,
      @RequestParam(defaultValue = "lost") String kind,
      @RequestParam Optional<String> function,
      @RequestParam(defaultValue = "0") int offset) {
    Pair pair = new Pair(new RunId(a), new RunId(b));
    Asked asked = Asked.of(request);
    Kind wanted =
        Arrays.stream(Kind.values())
            .filter(it -> it.word().equals(kind))
            .findFirst()
            .orElse(Kind.LOST);
    Optional<FunctionKey> key = function.filter(it -> !it.isBlank()).map(FunctionKey::new);
    Changes changes =
        swaps.changes(caller, pair, new Swaps.Wanted(wanted, key, offset, ChangesPage.STEP));
    return pages.page(request, "swaps/changes", new ChangesPage(changes, asked, wanted, offset));
  }
}
