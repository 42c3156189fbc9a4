package dev.suiren.bench;

import dev.suiren.bench.ProductComparison.Judged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What the product promises of intervals, power and early stops, held against experiments whose
/// truth is known.
final class Simulations {
  private static final double WITHIN = 0.05;
  private static final double HALF_ALPHA = 0.025;
  private static final int LOOKS = 10;
  private static final int ITEMS = 1_300;

  /// Single items in one recording, so that memory holds it.
  private static final int BATCH = 60_000;

  private static final List<Made> COVERED =
      List.of(
          new Made(20, 1, 1, 0.60, 0.60),
          new Made(20, 1, 1, 0.86, 0.81),
          new Made(20, 5, 5, 0.86, 0.81),
          new Made(20, 5, 5, 0.90, 0.90),
          new Made(20, 1, 8, 0.60, 0.60),
          new Made(20, 1, 8, 0.90, 0.80),
          new Made(30, 1, 1, 0.90, 0.80),
          new Made(30, 1, 8, 0.90, 0.90),
          new Made(50, 5, 5, 0.95, 0.90),
          new Made(92, 1, 1, 0.86, 0.75));
  private static final List<Made> SELDOM =
      List.of(
          new Made(20, 1, 1, 0.97, 0.90),
          new Made(20, 5, 5, 0.97, 0.90),
          new Made(20, 1, 8, 0.97, 0.90));
  private static final List<Made> POWERED =
      List.of(
          new Made(40, 1, 1, 0.85, 0.65),
          new Made(100, 1, 1, 0.85, 0.70),
          new Made(100, 1, 8, 0.85, 0.75),
          new Made(200, 1, 1, 0.85, 0.77),
          new Made(400, 1, 1, 0.85, 0.77),
          new Made(800, 1, 1, 0.85, 0.80));

  private final ProductComparison product;
  private final Path a;
  private final Path b;

  Simulations(ProductComparison product, Path work) {
    this.product = product;
    this.a = work.resolve("a.jsonl");
    this.b = work.resolve("b.jsonl");
  }

  List<Row> rows(int rounds) throws IOException {
    List<Row> rows = new ArrayList<>();
    System.err.println("suiren: intervals");
    rows.add(coverage("Intervals of 95 %, 20 clusters and more", COVERED, 20 * rounds));
    rows.add(coverage("– where hardly ten items differ, nearly all one way", SELDOM, 20 * rounds));
    System.err.println("suiren: power");
    rows.addAll(power(10 * rounds));
    System.err.println("suiren: looks");
    rows.add(looks(0, rounds));
    rows.add(looks(-0.1, rounds));
    return rows;
  }

  /// Every function of one comparison is an experiment of its own.
  private List<Judged> experiments(Made made, int count, SplittableRandom random)
      throws IOException {
    List<Judged> all = new ArrayList<>();
    while (all.size() < count) {
      int batch = Math.min(count - all.size(), 1 + BATCH / made.clusters() / made.most());
      write(made.draw(random, batch));
      List<Judged> rows = product.compare(a, b);
      all.addAll(rows.subList(1, rows.size()));
    }
    return all;
  }

  private void write(Made.Recordings recordings) throws IOException {
    Scored.write(a, recordings.a());
    Scored.write(b, recordings.b());
  }

  private Row coverage(String what, List<Made> settings, int rounds) throws IOException {
    double least = 1;
    double most = 0;
    String lowest = "";
    String highest = "";
    int outside = 0;
    for (Made made : settings) {
      double covered =
          experiments(made, rounds, new SplittableRandom(7)).stream()
                  .filter(row -> row.low() <= made.delta() && made.delta() <= row.high())
                  .count()
              / (double) rounds;
      outside += covered < 0.93 || covered > 0.97 ? 1 : 0;
      lowest = covered < least ? made.words() : lowest;
      highest = covered > most ? made.words() : highest;
      least = Math.min(least, covered);
      most = Math.max(most, covered);
    }
    return Row.judged(
        "%s: share that holds the true difference, %d settings, %,d experiments each"
            .formatted(what, settings.size(), rounds),
        "93 to 97 %",
        "%.1f %% (%s) to %.1f %% (%s)".formatted(100 * least, lowest, 100 * most, highest),
        outside == 0);
  }

  /// Each pilot states the power of a comparison of its own size. The mean of what pilots state is
  /// held against the share of experiments that are significant as one of two rows.
  private List<Row> power(int rounds) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Made made : POWERED) {
      SplittableRandom random = new SplittableRandom(made.clusters());
      double effect = Math.abs(made.delta());
      write(made.draw(random, 100));
      double stated =
          product.power(a, b, effect, HALF_ALPHA).stream()
              .skip(1)
              .mapToDouble(ProductComparison.Stated::alone)
              .average()
              .orElseThrow();
      double found = found(made, rounds, random);
      rows.add(
          Row.judged(
              "Power to find %.0f points, %s".formatted(100 * effect, made.words()),
              "simulated within 5 points of stated",
              "stated %.1f %%, simulated %.1f %%".formatted(100 * stated, 100 * found),
              Math.abs(stated - found) <= WITHIN));
    }
    rows.add(eighty(new Made(2_000, 1, 1, 0.85, 0.80), rounds));
    return rows;
  }

  private double found(Made made, int rounds, SplittableRandom random) throws IOException {
    return experiments(made, rounds, random).stream().filter(row -> row.p() <= HALF_ALPHA).count()
        / (double) rounds;
  }

  private Row eighty(Made pilot, int rounds) throws IOException {
    SplittableRandom random = new SplittableRandom(80);
    write(pilot.draw(random, 1));
    int enough =
        (int)
            product
                .power(a, b, Math.abs(pilot.delta()), 2 * HALF_ALPHA)
                .getFirst()
                .clustersFor80()
                .orElseThrow();
    Made sized = new Made(enough, pilot.least(), pilot.most(), pilot.a(), pilot.b());
    double found = found(sized, rounds, random);
    return Row.judged(
        "Clusters said to give a power of 80 %% for %.0f points"
            .formatted(100 * Math.abs(pilot.delta())),
        "simulated within 5 points",
        "%,d clusters, simulated %.1f %%".formatted(enough, 100 * found),
        Math.abs(found - 0.8) <= WITHIN);
  }

  private Row looks(double delta, int rounds) throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    Made made = new Made(ITEMS, 1, 1, 0.88, 0.88 + delta);
    ProductComparison.Looks plan = product.looks(LOOKS);
    int same = 0;
    List<Double> used = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Made.Recordings all = made.draw(random, 1);
      write(all);
      String whole = product.compare(a, b).getFirst().verdict();
      int number = 0;
      ProductComparison.Look look;
      do {
        number++;
        int part = ITEMS * number / LOOKS;
        write(new Made.Recordings(all.a().subList(0, part), all.b().subList(0, part)));
        look = plan.look(a, b, number);
      } while (!look.stop());
      same += look.rows().getFirst().verdict().equals(whole) ? 1 : 0;
      used.add((double) number / LOOKS);
    }
    double agreeing = (double) same / rounds;
    double median = new Figures(used).median();
    return Row.judged(
        "Run that is looked at %d times, true difference %.0f points, %,d items, %,d runs"
            .formatted(LOOKS, 100 * delta, ITEMS, rounds),
        "≥ 95 % with the verdict of all items, median of items ≤ 50 %",
        "%.1f %% with that verdict, median %.0f %% of the items"
            .formatted(100 * agreeing, 100 * median),
        agreeing >= 0.95 && median <= 0.5);
  }
}
