package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// docs/proof/comparison.md.
final class ProofReport {
  private static final Path PLACE = Path.of("docs", "proof", "comparison.md");

  private ProofReport() {}

  /// @param loads average load of the machine before and after
  record Ran(String machine, String loads, Duration took) {}

  static Path write(ProofOptions options, Ran ran, List<Row> rows) throws IOException {
    StringBuilder text = new StringBuilder("# Comparing two systems: promises\n\n");
    text.append("Written by `./suiren bench proof` and never by hand.\n\n");
    text.append("- Machine: ").append(ran.machine()).append('\n');
    text.append("- Load average before and after: ").append(ran.loads()).append('\n');
    text.append("- Date: ")
        .append(OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES))
        .append('\n');
    text.append("- Command: `./suiren bench ")
        .append(String.join(" ", options.given()))
        .append("`\n- Took: %,d s\n".formatted(ran.took().toSeconds()));
    if (options.data().isEmpty()) {
      text.append("- Left out, since no `--data` was given: what is found in recorded answers\n");
    }
    if (options.lines() == 0) {
      text.append("- Left out, since no `--lines` was given: memory over long files\n");
    }
    text.append("\n| What | Target | Measured | Verdict |\n|---|---|---|---|\n");
    rows.forEach(row -> text.append(row.line()).append('\n'));
    text.append(
        """

        Seeded: the same rounds give the same figures, times and memory apart. Margin 5 points, alpha .05.
        Recorded answers are those of home commands, five repeats of each sentence; a system is
        compared with itself by dealing each sentence's repeats out to two recordings at random.
        Recorded solutions of word problems have a single repeat each, of which no such pair can be
        dealt. Made-up scores are 0 and 1; clusters are as hard as chance has it, half of their
        items as hard as they are, and half of what is hard for one system as hard for the other.
        The second implementations share no code with the product: matrices over all items, every
        way to set the signs, every set of hypotheses, and searching for roots. Their recordings
        have one to eleven clusters of unequal size that reach across functions, missing repeats,
        and scores of 0 and 1 or of hundredths. Lines that begin with a dash stand beside the line
        above them.
        """);
    Path file = options.root().resolve(PLACE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }
}
