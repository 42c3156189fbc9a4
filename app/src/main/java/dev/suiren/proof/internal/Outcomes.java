package dev.suiren.proof.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The figures over some outcomes, in the order they are shown.
final class Outcomes {
  private static final double COVERAGE = 0.9;
  private static final List<String> READING =
      List.of("sentenceAt1", "sentenceAt3", "hitAt1", "em", "f1", "allPartsAt3");
  private static final List<String> REFUSING =
      List.of("falseRefusal", "falseAnswer", "conflictShown", "falseConflict");
  private static final List<String> ACROSS =
      List.of(
          "foundAt1",
          "foundAt3",
          "documentAt1",
          "documentAt3",
          "shownAt1",
          "shownAt3",
          "wrongAnswer",
          "saidUnreachable",
          "saidUnanswered");
  private static final List<String> GRADING = List.of("map", "p30");

  private Outcomes() {}

  static Map<String, Double> figures(List<Outcome> outcomes) {
    Map<String, Double> figures = new LinkedHashMap<>();
    READING.forEach(name -> mean(figures, name, outcomes));
    ACROSS.forEach(name -> mean(figures, name, outcomes));
    List<Metrics.Judged> judged = outcomes.stream().flatMap(it -> it.judged().stream()).toList();
    if (!judged.isEmpty()) {
      figures.put("precisionAt90", Metrics.precisionAtCoverage(COVERAGE, judged));
    }
    List<Double> high =
        outcomes.stream().map(Outcome::answerable).flatMap(Optional::stream).toList();
    List<Double> low =
        outcomes.stream().map(Outcome::unanswerable).flatMap(Optional::stream).toList();
    if (!high.isEmpty() && !low.isEmpty()) {
      figures.put("abstainAuc", Metrics.separation(high, low));
    }
    REFUSING.forEach(name -> mean(figures, name, outcomes));
    if (outcomes.stream().noneMatch(Outcome::answered)) {
      GRADING.forEach(name -> mean(figures, name, outcomes));
    }
    return figures;
  }

  private static void mean(Map<String, Double> figures, String name, List<Outcome> outcomes) {
    double sum = 0;
    int count = 0;
    for (Outcome outcome : outcomes) {
      Double share = outcome.shares().get(name);
      if (share != null) {
        sum += share;
        count++;
      }
    }
    OptionalDouble mean = count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    mean.ifPresent(value -> figures.put(name, value));
  }
}
