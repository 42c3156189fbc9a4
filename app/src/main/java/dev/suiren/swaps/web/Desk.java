package dev.suiren.swaps.web;

import dev.suiren.people.Caller;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.Run;
import dev.suiren.runs.Runs;
import dev.suiren.runs.SetId;
import dev.suiren.swaps.Pair;
import dev.suiren.swaps.Swaps;
import dev.suiren.swaps.Swaps.Outcome.Compared;
import dev.suiren.swaps.Swaps.Outcome.Incomparable;
import java.util.List;
import java.util.Optional;

/// Makes the pages of comparisons from the doors.
record Desk(Swaps swaps, Runs runs, CheckSets sets) {

  ComparePage page(Caller caller, Asked asked, Optional<SetId> set) {
    Choice choice = choice(caller, asked, set);
    if (asked.a().isEmpty() || asked.b().isEmpty()) {
      return new ComparePage(choice, Optional.empty(), Optional.empty(), outlook(caller, asked));
    }
    Pair pair = new Pair(asked.a().get(), asked.b().get());
    return switch (swaps.compare(caller, pair, asked.bar(), asked.effect())) {
      case Compared compared ->
          new ComparePage(choice, Optional.of(compared), Optional.empty(), List.of());
      case Incomparable nothing ->
          new ComparePage(choice, Optional.empty(), Optional.of(nothing.why()), List.of());
    };
  }

  private List<Swaps.Outlook> outlook(Caller caller, Asked asked) {
    return asked
        .a()
        .map(id -> swaps.outlook(caller, id, asked.bar(), asked.effect()))
        .orElse(List.of());
  }

  private Choice choice(Caller caller, Asked asked, Optional<SetId> wanted) {
    List<KeptSet> all = sets.list(caller);
    Optional<KeptSet> chosen =
        asked
            .a()
            .map(id -> runs.get(caller, id).set())
            .or(
                () ->
                    wanted.flatMap(id -> all.stream().filter(it -> it.id().equals(id)).findFirst()))
            .or(() -> all.stream().findFirst());
    return new Choice(
        all,
        chosen,
        chosen.map(set -> judged(caller, Optional.of(set.id()))).orElse(List.of()),
        asked.a(),
        asked.b(),
        asked.bar(),
        asked.effect());
  }

  /// The latest runs that judged something.
  List<Run> judged(Caller caller, Optional<SetId> set) {
    var wanted = new Runs.Wanted(set, Optional.empty(), 0, Runs.Wanted.MOST);
    return runs.list(caller, wanted).runs().stream()
        .filter(run -> run.tally().judged() > 0)
        .toList();
  }
}
