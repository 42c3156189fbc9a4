package dev.suiren.audit.internal;

import dev.suiren.audit.Mint;
import dev.suiren.audit.PolicyHistory.Change;
import dev.suiren.audit.PolicyHistory.Changes;
import dev.suiren.audit.PolicyHistory.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What two sets of terms do not have in common, term by term.
final class Differences {
  private final Map<String, Set<Term>> before;
  private final Map<String, Set<Term>> after;
  private final List<String> labels;
  private final Mint mint = Mint.open();

  Differences(List<Term> before, List<Term> after) {
    this.before = byLabel(before);
    this.after = byLabel(after);
    Set<String> all = new TreeSet<>(this.before.keySet());
    all.addAll(this.after.keySet());
    this.labels = List.copyOf(all);
  }

  private static Map<String, Set<Term>> byLabel(List<Term> terms) {
    Map<String, Set<Term>> map = new TreeMap<>();
    terms.forEach(
        term -> map.computeIfAbsent(term.label(), _ -> new java.util.HashSet<>()).add(term));
    return map;
  }

  Changes added() {
    return changes(label -> !before.containsKey(label));
  }

  Changes removed() {
    return changes(label -> !after.containsKey(label));
  }

  Changes changed() {
    return changes(
        label ->
            before.containsKey(label)
                && after.containsKey(label)
                && !before.get(label).equals(after.get(label)));
  }

  private Changes changes(Predicate<String> wanted) {
    List<Change> first = new ArrayList<>();
    int total = 0;
    for (String label : labels) {
      if (wanted.test(label) && total++ < Changes.MOST) {
        first.add(new Change(mint.evidence(label), weights(before, label), weights(after, label)));
      }
    }
    return new Changes(total, first);
  }

  private static List<Weight> weights(Map<String, Set<Term>> terms, String label) {
    return terms.getOrDefault(label, Set.of()).stream()
        .map(term -> new Weight(term.effect(), term.audiences().stream().sorted().toList()))
        .distinct()
        .sorted(java.util.Comparator.comparing(Weight::effect).reversed())
        .toList();
  }
}
