package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("S5")
class EffectCallTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void questions() throws IOException {
    StringBuilder rows = new StringBuilder("question,when,answered,minutes\n");
    for (int i = 0; i < 30; i++) {
      rows.append("b%d,before,%s,%d\n".formatted(i, i < 10, 10 + i % 3));
      rows.append("a%d,after,%s,%d\n".formatted(i, i < 27, 3 + i % 2));
    }
    Files.writeString(folder.resolve("desk.csv"), rows);
  }

  private int effect(String... arguments) {
    Surroundings here =
        new Surroundings(
            Map.of(),
            folder,
            false,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    List<String> words = new ArrayList<>(List.of("proof", "effect"));
    words.addAll(List.of(arguments));
    return new CommandLine(here).run(words);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsTheMeasuresAsATableAndAsLines() {
    assertThat(effect("--data", "desk.csv")).isZero();
    assertThat(printed()).contains("Answered", "+56.7 points", "better", "30 questions before");
    out.reset();
    assertThat(effect("--data", "desk.csv", "--json")).isZero();
    assertThat(printed().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"measure\":"));
    assertThat(printed()).contains("\"finding\":\"better\"", "\"difference\":0.566667");
  }

  @Test
  void writesAReportAndItsFigures() throws IOException {
    assertThat(effect("--data", "desk.csv", "--by", "Ms [Li]", "--out", "effect.md")).isZero();
    assertThat(Files.readString(folder.resolve("effect.md")))
        .contains(
            "# Effect: desk.csv",
            "Made on 2",
            "Ms \\[Li\\]",
            "## What this does not show",
            "| Answered |");
    assertThat(effect("--data", "desk.csv", "--out", "effect.json")).isZero();
    assertThat(Files.readString(folder.resolve("effect.json")))
        .contains("\"scenario\" : \"desk.csv\"", "\"questionsBefore\" : 30", "\"sha256\"")
        .contains("\"date\" : ")
        .doesNotContain("kept");
  }

  @Test
  void whatIsWrongIsOneLine() throws IOException {
    Files.writeString(folder.resolve("bad.csv"), "question,when\na,never\n");
    assertThat(effect("--data", "bad.csv")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("suiren: bad.csv, line 2, when: \"before\" or \"after\"\n");
    assertThat(effect()).isEqualTo(2);
    assertThat(effect("--data", "none.csv")).isEqualTo(2);
    assertThat(effect("--data", "desk.csv", "--out", "effect.pdf")).isEqualTo(2);
    assertThat(effect("--data", "desk.csv", "more")).isEqualTo(2);
    assertThat(printed()).isEmpty();
  }
}
