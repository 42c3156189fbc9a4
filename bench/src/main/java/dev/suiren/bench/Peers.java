package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is measured beside the product on the same passages, vectors and questions.
///
/// @param recall the share of the ten nearest that the product's approximate search finds
/// @param coarse that search alone, `force` a look at every vector, `team` LangChain4j
/// @param words raw Lucene, by words alone
/// @param rate passages that raw Lucene indexed in a second
record Peers(
    Map<Tongue, Double> recall,
    Figures coarse,
    Figures force,
    Figures team,
    Figures words,
    double rate) {
  private static final int TOP = 10;
  private static final int WARM_UP = 5;

  /// Brute force takes its time: so many questions of each language are enough for it.
  private static final int FEW = 60;

  double recallOf(Tongue tongue) {
    return recall.getOrDefault(tongue, 0d);
  }

  double leastRecall() {
    return recall.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  static Peers measure(Path index, Path work, int size, List<String> questions) throws IOException {
    Map<Tongue, Double> recall = new EnumMap<>(Tongue.class);
    List<Double> coarse = new ArrayList<>();
    List<Double> force = new ArrayList<>();
    List<Double> team = new ArrayList<>();
    for (Tongue tongue : Tongue.values()) {
      List<String> asked =
          questions.stream().filter(q -> Tongue.of(q) == tongue).limit(FEW + WARM_UP).toList();
      System.err.println("suiren: beside it, in memory: " + tongue.word());
      JavaTeam java = new JavaTeam(tongue);
      try (StoredIndex stored = new StoredIndex(index)) {
        List<StoredIndex.Stored> all = stored.vectors(tongue);
        double sum = 0;
        for (String question : asked) {
          float[] vector = java.vector(question);
          long start = System.nanoTime();
          List<Double> found = stored.approximate(tongue, vector, TOP);
          coarse.add(Waiting.millisSince(start));
          start = System.nanoTime();
          List<Double> exact = Exact.nearest(all, vector, TOP);
          force.add(Waiting.millisSince(start));
          sum += Exact.recall(exact, found);
        }
        recall.put(tongue, sum / asked.size());
        List<String> texts = new ArrayList<>();
        for (StoredIndex.Stored one : all) {
          texts.add(stored.text(one.doc()));
        }
        team.addAll(
            java.ask(all.stream().map(StoredIndex.Stored::vector).toList(), texts, asked, WARM_UP));
      }
    }
    System.err.println("suiren: beside it: Lucene alone");
    try (RawLucene raw = new RawLucene(Files.createDirectories(work.resolve("raw-" + size)))) {
      double rate = raw.index(size);
      return new Peers(
          recall,
          new Figures(coarse),
          new Figures(force),
          new Figures(team),
          raw.ask(questions, Math.min(WARM_UP, questions.size() - 1)),
          rate);
    }
  }
}
