package dev.suiren.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// `./suiren bench proof [--data DIR] [--rounds N] [--lines N]`: whether comparisons keep their
/// promises, over recorded answers of DIR, over made-up ones whose truth is known, and beside
/// second implementations; writes docs/proof/comparison.md.
final class ProofBench {
  private ProofBench() {}

  static void main(List<String> words) throws Exception {
    ProofOptions options;
    try {
      options = ProofOptions.parse(words);
    } catch (IllegalArgumentException e) {
      System.err.println(
          "suiren: bench proof [--data DIR] [--rounds N] [--lines N]: " + e.getMessage());
      System.exit(2);
      return;
    }
    Path work = Files.createTempDirectory("suiren-bench");
    try {
      System.out.println(measure(options, work));
    } finally {
      Bench.delete(work);
    }
    System.exit(0);
  }

  private static Path measure(ProofOptions options, Path work) throws Exception {
    double before = Machine.load();
    long start = System.nanoTime();
    ProductComparison product = new ProductComparison();
    List<Row> rows = new ArrayList<>();
    ComparisonTimes times = new ComparisonTimes(product, options.root(), work);
    rows.addAll(times.rows());
    if (options.lines() > 0) {
      rows.add(times.memory(options.lines()));
    }
    if (options.data().isPresent()) {
      rows.addAll(new RecordedSystems(product, options.data().get(), work).rows(options.rounds()));
    }
    rows.addAll(new Simulations(product, work).rows(options.rounds()));
    rows.addAll(new SecondLook(product, work).rows(options.rounds()));
    rows.forEach(row -> System.err.println(row.line()));
    String loads = "%.1f, %.1f".formatted(before, Machine.load());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return ProofReport.write(options, new ProofReport.Ran(Machine.describe(), loads, took), rows);
  }
}
