package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// docs/proof/audit-speed.md.
final class AuditReport {
  private static final Path PLACE = Path.of("docs", "proof", "audit-speed.md");
  private static final double LEAD = 1.5;
  private static final double AIM = 100;
  private static final double LIBRARY = 0.84;
  private static final double FIRST_MILLIS = 700;
  private static final double NANOS = 1_000;
  private static final double HELD = 9;

  private final JsonNode figures;
  private final List<Row> rows = new ArrayList<>();

  private AuditReport(JsonNode figures) {
    this.figures = figures;
  }

  static Path write(
      Path root,
      String loads,
      String given,
      JsonNode figures,
      Map<Integer, List<WordFinder.Speed>> peers)
      throws IOException {
    AuditReport report = new AuditReport(figures);
    peers.forEach(report::surface);
    report.rest();
    Path file = root.resolve(PLACE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, report.text(loads, given));
    return file;
  }

  private void surface(int terms, List<WordFinder.Speed> peers) {
    String name = "surface" + terms / 1_000 + "k";
    double median = number(name + "MedianMchar");
    double fastest =
        peers.stream()
            .max(Comparator.comparingDouble(WordFinder.Speed::median))
            .orElseThrow()
            .median();
    rows.add(
        Row.judged(
            "%,d terms, surface with folding and patterns".formatted(terms),
            "≥ %.0f Mchar/s, ≥ %.1f × the fastest beside it".formatted(AIM, LEAD),
            "%.1f Mchar/s (best %.1f), %.1f ×, %.0f found"
                .formatted(
                    median, number(name + "BestMchar"), median / fastest, number(name + "Found")),
            median >= AIM && median >= LEAD * fastest));
    for (WordFinder.Speed peer : peers) {
      rows.add(
          Row.beside(
              "– " + peer.name(),
              "%.2f Mchar/s (best %.2f), %d found"
                  .formatted(peer.median(), peer.best(), peer.found())));
    }
  }

  private void rest() {
    rows.add(
        Row.beside(
            "111,000 terms of which some stand in the text by accident",
            "%.1f Mchar/s, %.0f found"
                .formatted(number("accidents111kMedianMchar"), number("accidents111kFound"))));
    double whole = number("inspectionMedianMchar");
    rows.add(
        Row.judged(
            "Whole inspection, 111,000 terms",
            "≥ %.2f Mchar/s on each of 2 cores: 10⁹ characters in 10 minutes".formatted(LIBRARY),
            "%.1f Mchar/s: 10⁹ characters in %.1f s".formatted(whole, 1_000 / whole / 2),
            whole >= LIBRARY));
    if (figures.has("latinInspectionMedianMchar")) {
      rows.add(
          Row.beside(
              "– the same over English text",
              "%.1f Mchar/s".formatted(number("latinInspectionMedianMchar"))));
    }
    double first = number("firstTextMillisP99");
    rows.add(
        Row.judged(
            "%,.0f streams of 75 characters a second on one thread: first text"
                .formatted(number("streams")),
            "p99 ≤ %.0f ms".formatted(FIRST_MILLIS),
            "p50 %.0f ms, p99 %.0f ms".formatted(number("firstTextMillisP50"), first),
            first <= FIRST_MILLIS));
    double nanos = number("streamCpuNanosPerChar");
    rows.add(
        Row.judged(
            "– CPU of that thread, less the playing",
            "≤ %.0f ns a character".formatted(NANOS),
            "%.0f ns; the playing %.0f ns; of the whole process %.0f ns"
                .formatted(
                    nanos, number("playingCpuNanosPerChar"), number("processCpuNanosPerChar")),
            nanos <= NANOS));
    double held = number("holdBackProseP99");
    rows.add(
        Row.judged(
            "– held back of prose",
            "p99 ≤ %.0f characters".formatted(HELD),
            "p50 %.0f, p95 %.0f, p99 %.0f; of all text p99 %.0f"
                .formatted(
                    number("holdBackProseP50"),
                    number("holdBackProseP95"),
                    held,
                    number("holdBackAllP99")),
            held <= HELD));
  }

  private double number(String name) {
    return figures.path(name).asDouble();
  }

  private String text(String loads, String given) throws IOException {
    StringBuilder text = new StringBuilder("# The audit: speed\n\n");
    text.append("Written by `./suiren bench audit` and never by hand.\n\n");
    text.append("- Machine: ").append(Machine.describe()).append('\n');
    text.append("- Load average before and after: ").append(loads).append('\n');
    text.append("- Date: ")
        .append(OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES))
        .append('\n');
    text.append("- Command: `./suiren bench ").append(given).append("`\n");
    text.append("- Seed: ").append(figures.path("seed").asLong()).append('\n');
    text.append("- Settings: ").append(figures.path("settings").asString()).append("\n\n");
    text.append("| What | Target | Measured | Verdict |\n|---|---|---|---|\n");
    rows.forEach(row -> text.append(row.line()).append('\n'));
    text.append(
        """

        One thread; the median of nine rounds after eight that only warm up, and the best. Terms are
        two to five Han characters, drawn from a seed as often as our own texts have them; those that
        stand in the texts were drawn again (%,.0f for 111,000). The text is all sentences of ours
        over and over in random order, %,.0f characters in documents of 10,000. Ours folds case, width, digits, compatibility
        forms and traditional characters, and looks for numbers, addresses and keys in the same pass.
        AhoCorasickDoubleArrayTrie folds nothing. sensitive-word looks for words alone, as shipped and
        with its folding off, in pieces of 500 characters, since its time grows with the square of a
        text's length; it is given 400,000 characters. Lines that begin with a dash stand beside the
        line above them.
        """
            .formatted(number("drawnAgain111k"), number("chars")));
    return text.toString();
  }
}
