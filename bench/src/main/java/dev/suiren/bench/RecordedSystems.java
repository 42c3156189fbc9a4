package dev.suiren.bench;

import dev.suiren.bench.ProductComparison.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// What the product says of recorded home commands: nothing of a system compared with itself, and
/// what is known of some compared with others.
final class RecordedSystems {
  private static final double ALARMS = 0.05;
  private static final String BEFORE = "gpt-3.5";
  private static final String WORTH_A_LOOK = "gpt-4.1";
  private static final List<String> LOST = List.of("gpt-4.1-nano", "gemini-2.0-flash");

  private final ProductComparison product;
  private final Path folder;
  private final Path work;

  RecordedSystems(ProductComparison product, Path data, Path work) {
    this.product = product;
    this.folder = homeCommands(data);
    this.work = work;
  }

  static Path homeCommands(Path data) {
    return data.resolve("ha-assist-recorded").resolve("records");
  }

  List<Row> rows(int rounds) throws IOException {
    List<Row> rows = new ArrayList<>(alarms(rounds));
    for (String system : LOST) {
      Judged judged = judged(system);
      rows.add(
          Row.judged(
              system + " for " + BEFORE + ", all functions",
              "lost",
              told(judged),
              judged.verdict().equals("lost")));
    }
    Judged judged = judged(WORTH_A_LOOK);
    rows.add(
        Row.judged(
            WORTH_A_LOOK + " for " + BEFORE + ", all functions",
            "not lost",
            told(judged),
            !judged.verdict().equals("lost")));
    rows.add(
        Row.beside(
            "– the same by single answers, as if none hung together (exact McNemar)",
            "p = %.4f".formatted(byAnswer(recording(BEFORE), recording(WORTH_A_LOOK)))));
    return rows;
  }

  private static String told(Judged judged) {
    return "%s: %+.1f points (%+.1f to %+.1f), p = %.4f, with Holm %.4f"
        .formatted(
            judged.verdict(),
            100 * judged.delta(),
            100 * judged.low(),
            100 * judged.high(),
            judged.p(),
            judged.pHolm());
  }

  private Judged judged(String system) {
    return product.compare(file(BEFORE), file(system)).getFirst();
  }

  private Path file(String system) {
    return folder.resolve(system + ".jsonl");
  }

  private List<Scored> recording(String system) throws IOException {
    return Scored.read(file(system));
  }

  /// @param alarms comparisons with a row that is lost or gained
  /// @param significant comparisons with a row that is significant, whatever its size
  private record Counted(int alarms, int significant) {
    Counted and(Counted other) {
      return new Counted(alarms + other.alarms, significant + other.significant);
    }
  }

  private List<Row> alarms(int rounds) throws IOException {
    Map<String, Counted> bySystem = new TreeMap<>();
    for (String system : systems()) {
      System.err.println("suiren: " + system + " against itself");
      bySystem.put(system, alarms(system, rounds));
    }
    int all = rounds * bySystem.size();
    Counted sum = bySystem.values().stream().reduce(new Counted(0, 0), Counted::and);
    Map.Entry<String, Counted> worst =
        Collections.max(
            bySystem.entrySet(), Comparator.comparingInt(system -> system.getValue().alarms()));
    double share = (double) sum.alarms() / all;
    return List.of(
        Row.judged(
            "%d systems against themselves, %,d resamplings each: any row lost or gained"
                .formatted(bySystem.size(), rounds),
            "≤ 5 %",
            "%.2f %% of %,d; of one system at most %.2f %% (%s)"
                .formatted(
                    100 * share, all, 100.0 * worst.getValue().alarms() / rounds, worst.getKey()),
            share <= ALARMS),
        Row.beside(
            "– any row significant, however small",
            "%.2f %% of all".formatted(100.0 * sum.significant() / all)));
  }

  private List<String> systems() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsonl"))
          .map(name -> name.substring(0, name.length() - ".jsonl".length()))
          .sorted()
          .toList();
    }
  }

  private Counted alarms(String system, int rounds) throws IOException {
    Path a = work.resolve("a.jsonl");
    Path b = work.resolve("b.jsonl");
    Random random = new Random(system.hashCode());
    List<Scored> recording = recording(system);
    Counted counted = new Counted(0, 0);
    for (int round = 0; round < rounds; round++) {
      Halves halves = Halves.of(recording, random);
      Scored.write(a, halves.a());
      Scored.write(b, halves.b());
      List<Judged> rows = product.compare(a, b);
      counted =
          counted.and(
              new Counted(
                  rows.stream().anyMatch(Judged::alarms) ? 1 : 0,
                  rows.stream().anyMatch(row -> row.pHolm() <= ALARMS) ? 1 : 0));
    }
    return counted;
  }

  /// Two recordings made of one: of each item's repeats, in random order, the first half goes to
  /// one and as many others to the other.
  record Halves(List<Scored> a, List<Scored> b) {

    static Halves of(List<Scored> recording, Random random) {
      Map<String, List<Scored>> byItem = new LinkedHashMap<>();
      recording.forEach(one -> byItem.computeIfAbsent(one.item(), _ -> new ArrayList<>()).add(one));
      Halves halves = new Halves(new ArrayList<>(), new ArrayList<>());
      for (List<Scored> repeats : byItem.values()) {
        Collections.shuffle(repeats, random);
        int half = repeats.size() / 2;
        for (int repeat = 0; repeat < half; repeat++) {
          halves.a.add(repeated(repeats.get(repeat), repeat));
          halves.b.add(repeated(repeats.get(half + repeat), repeat));
        }
      }
      return halves;
    }

    private static Scored repeated(Scored one, int repeat) {
      return new Scored(one.item(), one.function(), one.cluster(), repeat, one.score());
    }
  }

  /// What a test says that takes every answer for an observation of its own.
  static double byAnswer(List<Scored> a, List<Scored> b) {
    record Place(String item, int repeat) {}
    Map<Place, Double> before = new HashMap<>();
    a.forEach(one -> before.put(new Place(one.item(), one.repeat()), one.score()));
    AtomicInteger worse = new AtomicInteger();
    AtomicInteger better = new AtomicInteger();
    for (Scored one : b) {
      Double other = before.get(new Place(one.item(), one.repeat()));
      if (other != null && other != one.score()) {
        (one.score() < other ? worse : better).incrementAndGet();
      }
    }
    return NaiveTests.binomial(worse.get(), better.get());
  }
}
