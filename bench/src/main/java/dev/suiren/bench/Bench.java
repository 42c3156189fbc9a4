package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// `./suiren bench [--quick] [--passages N] [--vector-minutes N] [--only PART,…]`: measures the
/// main job and writes docs/proof/main-job.md; single parts are only printed. `bench scale …` is
/// `Scale`, `bench audit …` is `AuditBench`, `bench proof …` is `ProofBench`.
public final class Bench {
  private final List<Row> rows = new ArrayList<>();

  private Bench() {}

  private interface Part {
    List<Row> run(Options options, Path work) throws Exception;
  }

  /// Exits 0 when everything was measured, whether targets were met or not; 2 for wrong usage.
  public static void main(String[] words) throws Exception {
    Locale.setDefault(Locale.ROOT);
    if (List.of(words).contains("scale")) {
      Scale.main(List.of(words));
      return;
    }
    if (List.of(words).contains("audit")) {
      AuditBench.main(List.of(words));
      return;
    }
    if (List.of(words).contains("proof")) {
      ProofBench.main(List.of(words));
      return;
    }
    Options options;
    try {
      options = Options.parse(List.of(words));
    } catch (IllegalArgumentException e) {
      System.err.println(
          "suiren: bench [--quick] [--passages N] [--vector-minutes N] [--only PART,…]: "
              + e.getMessage());
      System.exit(2);
      return;
    }
    Path work = Files.createTempDirectory("suiren-bench");
    try {
      new Bench().run(options, work).ifPresent(System.out::println);
    } finally {
      delete(work);
    }
    System.exit(0);
  }

  private Optional<Path> run(Options options, Path work) throws Exception {
    double before = Machine.load();
    part("start", StartBench::run, options, work);
    part("upload", UploadBench::run, options, work);
    part("pdf", PdfBench::run, options, work);
    part("ingestion", IngestBench::run, options, work);
    part("ask", AskBench::run, options, work);
    String loads = "%.1f, %.1f".formatted(before, Machine.load());
    return options.only().isEmpty()
        ? Optional.of(Report.write(options, Machine.describe(), loads, rows))
        : Optional.empty();
  }

  private void part(String name, Part part, Options options, Path work) throws Exception {
    if (!options.only().isEmpty() && !options.only().contains(name)) {
      return;
    }
    System.err.println("suiren: measuring " + name);
    List<Row> measured = part.run(options, work);
    measured.forEach(row -> System.err.println(row.line()));
    rows.addAll(measured);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
