package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// docs/proof/scale.md and the plot beside it.
final class ScaleReport {
  private static final Path PLACE = Path.of("docs", "proof", "scale.md");
  private static final Path PLOT = Path.of("docs", "proof", "scale.svg");
  private static final int LARGE = 100_000;
  private static final double LARGE_MILLIS = 25;
  private static final double LARGE_MUST = 50;
  private static final double HUGE_MILLIS = 50;
  private static final double HUGE_MUST = 100;
  private static final double RECALL = 0.95;
  private static final double HEAP_MEBIBYTES = 2_048;

  private ScaleReport() {}

  static List<Path> write(ScaleOptions options, String loads, List<Grown> sizes, List<Row> acts)
      throws IOException {
    String head =
        """
        # Scale: what growth costs

        Written by `./suiren bench scale` and never by hand; run it to measure your machine.

        - Machine: %s
        - Load average before and after: %s
        - Date: %s
        - Command: `./suiren bench %s`; the product's heap is limited to %s
        - Texts: made up from a seed, half Chinese, half English, one note of about 500 letters or 200 Han characters a passage
        - Vectors: of the first %,d passages made by the product's models. **All further ones are seeded perturbations of these** (cosine with their origin about 0.9); the text of their passages is made up like all others.
        - How passages came in: the truly embedded ones from files, by `add`. The further ones were put into the database as parsed and screened files, with their vectors; the product then indexed them itself, by its usual job, in its usual form.

        ![Cost of a question, of indexing and of the disk against the number of passages](scale.svg)

        """
            .formatted(
                Machine.describe(),
                loads,
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES),
                String.join(" ", options.given()),
                System.getenv().getOrDefault("SUIREN_HEAP", "1g"),
                sizes.getLast().embedded());
    StringBuilder text = new StringBuilder(head).append(table(sizes));
    if (!acts.isEmpty()) {
      text.append("\n| What | Target | Measured | Verdict |\n|---|---|---|---|\n");
      acts.forEach(row -> text.append(row.line()).append('\n'));
    }
    text.append(
        """

        Questions go through the command socket, each once, and come back as whole answers: audit, search by words and by meaning, sentences, citations. Those right after a start, while the JVM still compiles, stand apart. What stands beside it finds passages only, in one process, without rights or audit; brute force and the approximate search are given the question's vector, LangChain4j makes it. It holds one language at a time, so half of the passages. Recall is the share of the ten nearest passages that the approximate search finds, with the product's parameters on the product's index.
        """);
    Path file = options.root().resolve(PLACE);
    Path plot = options.root().resolve(PLOT);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
    Files.writeString(plot, ScalePlot.draw(sizes));
    return List.of(file, plot);
  }

  static String table(List<Grown> sizes) {
    StringBuilder text = new StringBuilder("| What | Target |");
    sizes.forEach(size -> text.append(" %,d passages |".formatted(size.passages())));
    text.append("\n|---|---|").append("---|".repeat(sizes.size())).append('\n');
    for (Line line : lines()) {
      List<String> cells = new ArrayList<>(List.of(line.what(), line.target()));
      sizes.forEach(size -> cells.add(line.cell().apply(size)));
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
    return text.toString();
  }

  private record Line(String what, String target, Function<Grown, String> cell) {}

  private static List<Line> lines() {
    return List.of(
        new Line(
            "`ask`, one client",
            "p95 ≤ 25 ms (must ≤ 50) at 100,000; ≤ 50 ms (must ≤ 100) at 1,000,000",
            size -> size.answers().one().millis().percentiles("%.1f", "ms") + verdict(size)),
        new Line(
            "— as many questions before these, right after a start",
            "",
            size -> size.answers().first().millis().percentiles("%.1f", "ms")),
        new Line(
            "`ask`, eight clients",
            "",
            size ->
                size.answers().eight().millis().percentiles("%.1f", "ms")
                    + ", %.0f answers/s".formatted(size.answers().eight().perSecond())),
        new Line(
            "— processor time of a question: one client, eight clients",
            "",
            size ->
                "%.0f ms, %.0f ms"
                    .formatted(size.answers().one().work(), size.answers().eight().work())),
        new Line(
            "— of all these questions answered with a quote",
            "",
            size -> "%d of %d".formatted(size.answers().quoted(), size.answers().asked())),
        new Line(
            "Heap after a full collection; resident memory of all processes",
            "≤ 2 GiB heap at 1,000,000",
            size ->
                "%.0f MiB; %.0f MiB".formatted(size.heap(), size.resident())
                    + (size.heap() <= HEAP_MEBIBYTES ? " (met)" : " (**missed**)")),
        new Line(
            "recall@10 of the approximate search: Chinese, English",
            "≥ 0.95",
            size ->
                "%.3f, %.3f"
                        .formatted(
                            size.peers().recallOf(Tongue.ZH), size.peers().recallOf(Tongue.EN))
                    + (size.peers().leastRecall() >= RECALL ? " (met)" : " (**missed**)")),
        new Line(
            "Indexing by words",
            "",
            size ->
                "%,.0f passages/s (%,d)".formatted(size.words().perSecond(), size.words().added())),
        new Line(
            "Indexing until every vector is in too",
            "",
            size ->
                "%,.0f passages/s, %,.0f s"
                    .formatted(size.vectors().perSecond(), size.vectors().seconds())),
        new Line("Disk: index", "", size -> disk(size, "index")),
        new Line("Disk: database", "", size -> disk(size, "database")),
        new Line(
            "— Approximate search alone, ten nearest",
            "",
            size -> size.peers().coarse().percentiles("%.1f", "ms")),
        new Line(
            "— Brute force over the same vectors, one thread",
            "",
            size -> size.peers().force().percentiles("%.1f", "ms")),
        new Line(
            "— LangChain4j: `InMemoryEmbeddingStore` and its model, the same vectors, top 10",
            "",
            size -> size.peers().team().percentiles("%.1f", "ms")),
        new Line(
            "— Lucene alone: BM25 with `StandardAnalyzer`, top 10",
            "",
            size -> size.peers().words().percentiles("%.1f", "ms")),
        new Line(
            "— Lucene alone: indexing, one thread",
            "",
            size -> "%,.0f passages/s".formatted(size.peers().rate())));
  }

  private static String disk(Grown size, String part) {
    return "%,.0f MiB".formatted(size.mebibytes().getOrDefault(part, 0d));
  }

  /// Of the sizes that a target is set for.
  static String verdict(Grown size) {
    double p95 = size.answers().one().millis().percentile(95);
    if (size.passages() < LARGE) {
      return "";
    }
    double target = size.passages() <= LARGE ? LARGE_MILLIS : HUGE_MILLIS;
    double must = size.passages() <= LARGE ? LARGE_MUST : HUGE_MUST;
    return p95 <= target ? " (met)" : p95 <= must ? " (must met, aim **missed**)" : " (**missed**)";
  }
}
