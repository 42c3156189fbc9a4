package dev.suiren.proof.internal;

import dev.suiren.proof.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How far figures could lie elsewhere, had other clusters been drawn.
/* Clusters, not questions, are drawn with replacement, since questions to one document succeed and
 * fail together. Each drawing serves all steps, so that their differences are paired. The seed is
 * fixed: the same outcomes give the same intervals. */
final class Bootstrap {
  static final int DRAWINGS = 2_000;
  private static final long SEED = 20_180_901;
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  /// The figures of each step on one drawing.
  private record Drawn(List<Map<String, Double>> steps) {}

  private Bootstrap() {}

  /// @param steps the outcomes of the same questions in the same order, one list a step
  static List<Steps.Row> rows(List<List<Outcome>> steps) {
    List<List<Integer>> clusters = clusters(steps.getFirst());
    Drawn real = new Drawn(steps.stream().map(Outcomes::figures).toList());
    List<Drawn> drawn =
        IntStream.range(0, DRAWINGS).parallel().mapToObj(i -> draw(i, clusters, steps)).toList();
    List<Steps.Row> rows = new ArrayList<>();
    for (String figure : real.steps().getFirst().keySet()) {
      List<Steps.Cell> cells = new ArrayList<>();
      for (int step = 0; step < steps.size(); step++) {
        cells.add(cell(figure, step, real, drawn));
      }
      rows.add(new Steps.Row(figure, cells));
    }
    return rows;
  }

  /// @param clusters the hits of each cluster among its texts
  static Steps.Estimate share(List<Share> clusters) {
    List<Double> drawn =
        IntStream.range(0, DRAWINGS).parallel().mapToObj(i -> draw(i, clusters)).toList();
    return estimate(Share.sum(clusters).value(), drawn);
  }

  private static double draw(int number, List<Share> clusters) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    long hits = 0;
    long all = 0;
    for (int i = 0; i < clusters.size(); i++) {
      Share one = clusters.get(random.nextInt(clusters.size()));
      hits += one.hits();
      all += one.all();
    }
    return new Share(hits, all).value();
  }

  private static List<List<Integer>> clusters(List<Outcome> outcomes) {
    return IntStream.range(0, outcomes.size())
        .boxed()
        .collect(
            Collectors.groupingBy(
                i -> outcomes.get(i).cluster(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .toList();
  }

  private static Drawn draw(int number, List<List<Integer>> clusters, List<List<Outcome>> steps) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    List<Integer> questions = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      questions.addAll(clusters.get(random.nextInt(clusters.size())));
    }
    return new Drawn(
        steps.stream()
            .map(all -> Outcomes.figures(questions.stream().map(all::get).toList()))
            .toList());
  }

  private static Steps.Cell cell(String figure, int step, Drawn real, List<Drawn> drawn) {
    Steps.Estimate value =
        estimate(
            real.steps().get(step).getOrDefault(figure, Double.NaN),
            drawn.stream().flatMap(one -> value(figure, step, one).stream()).toList());
    if (step == 0) {
      return new Steps.Cell(value, Optional.empty());
    }
    Steps.Estimate added =
        estimate(
            added(figure, step, real).orElse(Double.NaN),
            drawn.stream().flatMap(one -> added(figure, step, one).stream()).toList());
    return new Steps.Cell(value, Optional.of(added));
  }

  private static Optional<Double> value(String figure, int step, Drawn drawn) {
    return Optional.ofNullable(drawn.steps().get(step).get(figure));
  }

  private static Optional<Double> added(String figure, int step, Drawn drawn) {
    return value(figure, step, drawn)
        .flatMap(now -> value(figure, step - 1, drawn).map(before -> now - before));
  }

  /// @param drawn only of those drawings that gave ground for the figure
  private static Steps.Estimate estimate(double value, List<Double> drawn) {
    return new Steps.Estimate(
        value, Metrics.percentile(LOW, drawn), Metrics.percentile(HIGH, drawn));
  }
}
