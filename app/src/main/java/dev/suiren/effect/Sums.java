package dev.suiren.effect;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// All that figures need of the questions, and all that is kept of them: sums by cluster, without
/// names.
///
/// @param before questions before, whatever is known of them
/// @param after questions after
public record Sums(int before, int after, Map<Measure, List<Cluster>> clusters) {

  public Sums {
    clusters = Map.copyOf(clusters);
  }

  /// Of citations a period says something only where some were entered in it: otherwise the
  /// questions without an answer would stand for all.
  public static Sums of(List<Occasion> occasions) {
    Set<Occasion.When> cited =
        occasions.stream()
            .filter(occasion -> occasion.rightCitation().isPresent())
            .map(Occasion::when)
            .collect(Collectors.toSet());
    Map<Measure, List<Cluster>> all = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      boolean known = measure != Measure.RIGHT_CITATION;
      all.put(
          measure,
          clusters(
              measure,
              occasions.stream().filter(it -> known || cited.contains(it.when())).toList()));
    }
    int before = (int) occasions.stream().filter(it -> it.when() == Occasion.When.BEFORE).count();
    return new Sums(before, occasions.size() - before, all);
  }

  private static List<Cluster> clusters(Measure measure, List<Occasion> occasions) {
    Map<String, Cluster> byName = new LinkedHashMap<>();
    for (Occasion occasion : occasions) {
      measure
          .of(occasion)
          .ifPresent(
              value ->
                  byName.compute(
                      occasion.cluster(),
                      (name, known) ->
                          (known == null ? Cluster.NONE : known).and(occasion.when(), value)));
    }
    return List.copyOf(byName.values());
  }

  public List<Cluster> of(Measure measure) {
    return clusters.getOrDefault(measure, List.of());
  }
}
