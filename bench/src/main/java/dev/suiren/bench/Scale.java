package dev.suiren.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `./suiren bench scale [--sizes N,…] [--embedded N] [--files N] [--questions N] [--vector-minutes
/// N]`: measures growing libraries and writes docs/proof/scale.md with its plot.
final class Scale {
  private static final int DELETED = 100_000;

  private Scale() {}

  static void main(List<String> words) throws Exception {
    ScaleOptions options;
    try {
      options = ScaleOptions.parse(words);
    } catch (IllegalArgumentException e) {
      System.err.println(
          "suiren: bench scale [--sizes N,…] [--embedded N] [--files N] [--questions N]"
              + " [--vector-minutes N]: "
              + e.getMessage());
      System.exit(2);
      return;
    }
    Path work = Files.createTempDirectory("suiren-scale");
    try {
      run(options, work).forEach(System.out::println);
    } finally {
      Bench.delete(work);
    }
    System.exit(0);
  }

  private static List<Path> run(ScaleOptions options, Path work) throws Exception {
    double before = Machine.load();
    Growth growth = new Growth(options, work);
    List<Grown> sizes = new ArrayList<>();
    List<Row> acts = new ArrayList<>();
    for (int size : options.sizes()) {
      sizes.add(growth.growTo(size));
      System.err.println(ScaleReport.table(List.of(sizes.getLast())));
      if (size == DELETED) {
        acts.addAll(DeleteBench.run(options.root(), growth.home(), work.resolve("deleted")));
        Bench.delete(work.resolve("deleted"));
      }
    }
    if (options.files() > 0) {
      acts.addAll(FolderBench.run(options, work));
    }
    acts.forEach(row -> System.err.println(row.line()));
    String loads = "%.1f, %.1f".formatted(before, Machine.load());
    return ScaleReport.write(options, loads, sizes, acts);
  }
}
