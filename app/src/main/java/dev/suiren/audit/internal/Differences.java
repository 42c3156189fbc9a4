package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import dev.suiren.audit.Handling;
import dev.suiren.audit.Mint;
import dev.suiren.audit.PolicyHistory.Besides;
import dev.suiren.audit.PolicyHistory.Change;
import dev.suiren.audit.PolicyHistory.Changes;
import dev.suiren.audit.PolicyHistory.ContextChange;
import dev.suiren.audit.PolicyHistory.Contexts;
import dev.suiren.audit.PolicyHistory.HandlingChange;
import dev.suiren.audit.PolicyHistory.SettingChange;
import dev.suiren.audit.PolicyHistory.Weight;
import dev.suiren.audit.PolicySetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    terms.forEach(term -> map.computeIfAbsent(term.label(), _ -> new HashSet<>()).add(term));
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

  /// What two sets of contexts do not have in common.
  static Contexts contexts(List<Context> before, List<Context> after) {
    Set<Context> removed = new LinkedHashSet<>(before);
    removed.removeAll(new HashSet<>(after));
    Set<Context> added = new LinkedHashSet<>(after);
    added.removeAll(new HashSet<>(before));
    List<ContextChange> first =
        Stream.concat(
                added.stream().map(context -> change(true, context)),
                removed.stream().map(context -> change(false, context)))
            .limit(Changes.MOST)
            .toList();
    return new Contexts(added.size(), removed.size(), first);
  }

  /// What else two policies do not have in common.
  static Besides besides(Composition before, Composition after) {
    Handling old = before.handling();
    Handling young = after.handling();
    List<HandlingChange> handling =
        Arrays.stream(Disclosure.values())
            .map(kind -> new HandlingChange(kind, old.weights(kind), young.weights(kind)))
            .filter(change -> !change.before().equals(change.after()))
            .toList();
    return new Besides(
        handling,
        before.settings().flatMap(was -> after.settings().map(now -> settings(was, now))));
  }

  private static List<SettingChange> settings(List<PolicySetting> was, List<PolicySetting> now) {
    Stream<SettingChange> kept =
        now.stream()
            .filter(setting -> !was.contains(setting))
            .map(setting -> new SettingChange(find(setting, was), Optional.of(setting)));
    Stream<SettingChange> gone =
        was.stream()
            .filter(setting -> find(setting, now).isEmpty())
            .map(setting -> new SettingChange(Optional.of(setting), Optional.empty()));
    return Stream.concat(kept, gone).toList();
  }

  private static Optional<PolicySetting> find(PolicySetting setting, List<PolicySetting> all) {
    return all.stream().filter(setting::isAbout).findFirst();
  }

  private static ContextChange change(boolean added, Context context) {
    Mint mint = Mint.open();
    return new ContextChange(added, mint.evidence(context.term()), mint.evidence(context.text()));
  }

  private static List<Weight> weights(Map<String, Set<Term>> terms, String label) {
    return terms.getOrDefault(label, Set.of()).stream()
        .map(term -> new Weight(term.effect(), term.audiences().stream().sorted().toList()))
        .distinct()
        .sorted(java.util.Comparator.comparing(Weight::effect).reversed())
        .toList();
  }
}
