package dev.suiren.bench;

import dev.suiren.bench.ProductComparison.Judged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// The product's estimators beside second ones, over random recordings.
final class SecondLook {
  private static final double SAME = 1e-9;
  private static final double CLOSE = 1e-6;
  private static final int FUNCTIONS = 5;
  private static final int MOST_CLUSTERS = 11;

  private final ProductComparison product;
  private final Path work;
  private final Map<String, Double> largest = new LinkedHashMap<>();
  private int seen;
  private int intervals;

  SecondLook(ProductComparison product, Path work) {
    this.product = product;
    this.work = work;
  }

  List<Row> rows(int rounds) throws IOException {
    SplittableRandom random = new SplittableRandom(17);
    for (int round = 0; round < rounds; round++) {
      ledger(random);
    }
    for (int clusters = 1; clusters <= 200; clusters++) {
      share(random.nextInt(clusters + 1) / (double) clusters, clusters);
    }
    return List.of(
        row("mean difference", SAME, seen),
        row("interval (CR2, Satterthwaite's degrees of freedom)", CLOSE, intervals),
        row("p of all sign flips", SAME, seen),
        row("Holm over all rows", SAME, seen),
        row("Wilson's interval", CLOSE, 200));
  }

  private Row row(String what, double allowed, int count) {
    double most = largest.getOrDefault(what, 0.0);
    return Row.judged(
        "Second implementation: " + what,
        "≤ %.0e".formatted(allowed),
        "largest difference %.1e (n = %,d)".formatted(most, count),
        most <= allowed);
  }

  private void differ(String what, double one, double other) {
    double difference = Math.abs(one - other);
    largest.merge(what, Double.isNaN(difference) ? Double.MAX_VALUE : difference, Math::max);
  }

  private void share(double share, int clusters) {
    ProductComparison.Share one = product.share(share, clusters);
    NaiveInterval other = NaiveInterval.ofShare(share, clusters);
    differ("Wilson's interval", one.low(), other.low());
    differ("Wilson's interval", one.high(), other.high());
  }

  private void ledger(SplittableRandom random) throws IOException {
    Made.Recordings made = recordings(random);
    Path a = work.resolve("a.jsonl");
    Path b = work.resolve("b.jsonl");
    Scored.write(a, made.a());
    Scored.write(b, made.b());
    List<Judged> rows = product.compare(a, b);
    Map<String, Map<String, List<Double>>> ledger = differences(made);
    if (rows.size() != ledger.size()) {
      throw new IllegalStateException("%d rows, not %d".formatted(rows.size(), ledger.size()));
    }
    double[] p = new double[rows.size()];
    for (int i = 0; i < p.length; i++) {
      Judged row = rows.get(i);
      p[i] = row(row, ledger.getOrDefault(row.function(), Map.of()));
    }
    double[] adjusted = NaiveTests.holm(p);
    for (int i = 0; i < p.length; i++) {
      differ("Holm over all rows", rows.get(i).pHolm(), adjusted[i]);
    }
  }

  private double row(Judged row, Map<String, List<Double>> byCluster) {
    seen++;
    List<double[]> clusters =
        byCluster.values().stream()
            .map(values -> values.stream().mapToDouble(Double::doubleValue).toArray())
            .toList();
    differ("mean difference", row.delta(), NaiveInterval.mean(clusters));
    if (clusters.size() > 1) {
      intervals++;
      NaiveInterval interval = NaiveInterval.ofMean(clusters);
      String what = "interval (CR2, Satterthwaite's degrees of freedom)";
      differ(what, row.low(), Math.max(-1, interval.low()));
      differ(what, row.high(), Math.min(1, interval.high()));
    }
    double[] sums = clusters.stream().mapToDouble(SecondLook::sum).toArray();
    double p = NaiveTests.signFlip(sums);
    differ("p of all sign flips", row.p(), p);
    return p;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /// By function and cluster, and under `*` by cluster alone: each item's mean over the repeats
  /// that both have.
  private static Map<String, Map<String, List<Double>>> differences(Made.Recordings made) {
    record Place(String item, int repeat) {}
    Map<Place, Scored> before = new LinkedHashMap<>();
    made.a().forEach(one -> before.put(new Place(one.item(), one.repeat()), one));
    Map<String, List<Double>> byItem = new LinkedHashMap<>();
    Map<String, Scored> items = new LinkedHashMap<>();
    for (Scored one : made.b()) {
      Scored other = before.get(new Place(one.item(), one.repeat()));
      if (other != null) {
        items.put(one.item(), one);
        byItem.computeIfAbsent(one.item(), _ -> new ArrayList<>()).add(one.score() - other.score());
      }
    }
    Map<String, Map<String, List<Double>>> ledger = new TreeMap<>();
    byItem.forEach(
        (item, values) -> {
          Scored one = items.getOrDefault(item, made.b().getFirst());
          double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
          for (String row : List.of("*", one.function())) {
            ledger
                .computeIfAbsent(row, _ -> new TreeMap<>())
                .computeIfAbsent(one.cluster(), _ -> new ArrayList<>())
                .add(mean);
          }
        });
    return ledger;
  }

  /// Clusters reach across functions; some repeats are missing; scores are 0 and 1 in half of the
  /// recordings and hundredths in the others.
  private static Made.Recordings recordings(SplittableRandom random) {
    Made.Recordings made = new Made.Recordings();
    int clusters = random.nextInt(1, MOST_CLUSTERS + 1);
    int grades = random.nextBoolean() ? 1 : 100;
    for (int function = 0; function < FUNCTIONS; function++) {
      for (int cluster = 0; cluster < clusters; cluster++) {
        int items = random.nextInt(0, 5);
        for (int i = 0; i < items; i++) {
          String item = "i" + function + "-" + cluster + "-" + i;
          int repeats = random.nextInt(1, 4);
          for (int repeat = 0; repeat < repeats; repeat++) {
            double a = (double) random.nextInt(grades + 1) / grades;
            double b = (double) random.nextInt(grades + 1) / grades;
            made.a().add(new Scored(item, "f" + function, "c" + cluster, repeat, a));
            if (repeat == 0 || random.nextInt(5) > 0) {
              made.b().add(new Scored(item, "f" + function, "c" + cluster, repeat, b));
            }
          }
        }
      }
    }
    return made.a().isEmpty() ? recordings(random) : made;
  }
}
