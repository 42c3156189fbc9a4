package dev.suiren.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// How long a comparison takes, and how much memory one of long files.
final class ComparisonTimes {
  private static final int ITEMS = 13_000;
  private static final int ITEMS_OF_CLUSTER = 5;
  private static final int FUNCTIONS = 10;
  private static final int ROUNDS = 5;
  private static final double LAUNCHER_SECONDS = 10;
  private static final double PROCESS_SECONDS = 2;
  private static final double MEBIBYTES = 512;
  private static final long PATIENCE_MINUTES = 30;

  private final ProductComparison product;
  private final Path root;
  private final Path a;
  private final Path b;
  private final Path out;

  ComparisonTimes(ProductComparison product, Path root, Path work) {
    this.product = product;
    this.root = root;
    this.a = work.resolve("a.jsonl");
    this.b = work.resolve("b.jsonl");
    this.out = work.resolve("out.jsonl");
  }

  List<Row> rows() throws IOException, InterruptedException {
    System.err.println("suiren: times");
    write(ITEMS, ITEMS_OF_CLUSTER);
    List<Double> inside = new ArrayList<>();
    List<Double> outside = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      product.compare(a, b);
      inside.add(Waiting.millisSince(start) / 1_000);
      outside.add(launched().seconds());
    }
    return List.of(
        timed("from the launcher", LAUNCHER_SECONDS, new Figures(outside)),
        timed("in the process", PROCESS_SECONDS, new Figures(inside)));
  }

  private static Row timed(String where, double most, Figures seconds) {
    return Row.judged(
        "Comparison of %,d items in %d functions, %s".formatted(ITEMS, FUNCTIONS, where),
        "≤ %.0f s".formatted(most),
        seconds.summary("%.2f", "s"),
        seconds.most() <= most);
  }

  /// As many clusters as lines: what takes the most memory.
  Row memory(int lines) throws IOException, InterruptedException {
    System.err.println("suiren: two files of %,d lines".formatted(lines));
    write(lines, 1);
    Launched launched = launched();
    return Row.judged(
        "Comparison of two files of %,d lines, as many clusters".formatted(lines),
        "≤ %.0f MiB resident".formatted(MEBIBYTES),
        "%.0f MiB, %.0f s".formatted(launched.memory().resident(), launched.seconds()),
        launched.memory().resident() <= MEBIBYTES);
  }

  private record Launched(double seconds, Memory memory) {}

  private Launched launched() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                root.resolve("suiren").toString(),
                "proof",
                "compare",
                "--a",
                a.toString(),
                "--b",
                b.toString(),
                "--json")
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (Memory.Peak peak = new Memory.Peak(process.toHandle())) {
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      double seconds = Waiting.millisSince(start) / 1_000;
      if (!ended || !List.of(0, 3, 4).contains(process.exitValue())) {
        process.destroyForcibly();
        throw new IllegalStateException("proof compare did not end well");
      }
      if (Files.readAllLines(out).size() != FUNCTIONS + 2) {
        throw new IllegalStateException("proof compare said something else than a ledger");
      }
      return new Launched(seconds, peak.highest());
    }
  }

  private void write(int items, int itemsOfCluster) throws IOException {
    write(a, items, itemsOfCluster, 0.86);
    write(b, items, itemsOfCluster, 0.84);
  }

  private static void write(Path file, int items, int itemsOfCluster, double right)
      throws IOException {
    SplittableRandom random = new SplittableRandom((long) (right * 100));
    try (BufferedWriter to = Files.newBufferedWriter(file)) {
      for (int item = 0; item < items; item++) {
        int cluster = item / itemsOfCluster;
        to.write("{\"item\":\"item " + item);
        to.write("\",\"function\":\"function " + cluster % FUNCTIONS);
        to.write("\",\"cluster\":\"cluster " + cluster);
        to.write("\",\"repeat\":0,\"score\":" + (random.nextDouble() < right ? 1 : 0) + "}\n");
      }
    }
  }
}
