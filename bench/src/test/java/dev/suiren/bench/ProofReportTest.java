package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofReportTest {
  private static final ProofReport.Ran RAN =
      new ProofReport.Ran("two processors", "0.1, 1.2", Duration.ofSeconds(75));
  private static final List<Row> ROWS =
      List.of(
          Row.judged("power", "within 5 points", "2", true),
          Row.beside("– alone", "3"),
          Row.judged("coverage", "93 to 97 %", "92", false));

  @TempDir Path root;

  private String written(ProofOptions options) throws IOException {
    Path file = ProofReport.write(options, RAN, ROWS);
    assertThat(file).isEqualTo(root.resolve("docs/proof/comparison.md"));
    return Files.readString(file);
  }

  @Test
  void saysWhereAndHowItWasMeasuredAndWhatWasMissed() throws IOException {
    String text =
        written(
            new ProofOptions(
                root, Optional.of(root), 5, 9, List.of("proof", "--data", "DIR", "--lines", "9")));
    assertThat(text)
        .contains(
            "Machine: two processors",
            "before and after: 0.1, 1.2",
            "`./suiren bench proof --data DIR --lines 9`",
            "Took: 75 s",
            "never by hand")
        .doesNotContain("Left out", root.toString());
    assertThat(text.lines().filter(line -> line.startsWith("|")))
        .containsExactly(
            "| What | Target | Measured | Verdict |",
            "|---|---|---|---|",
            "| power | within 5 points | 2 | met |",
            "| – alone |  | 3 |  |",
            "| coverage | 93 to 97 % | 92 | **missed** |");
  }

  @Test
  void saysWhatWasLeftOut() throws IOException {
    assertThat(written(new ProofOptions(root, Optional.empty(), 5, 0, List.of("proof"))))
        .contains("no `--data` was given", "no `--lines` was given");
  }
}
