package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Ingredient;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The verb `measure` on small sets of our own, from the command line to the figures.
@Tag("S5")
class MeasureTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private static Path set(String name) {
    try {
      var place = Objects.requireNonNull(MeasureTest.class.getResource("/measured/" + name));
      return Path.of(place.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private OpenHouse.Ran measure(Path data, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("measure", "reading", "--data", data.toString(), "--out", "out.jsonl"));
    words.addAll(List.of(more));
    return OpenHouse.run(folder, Map.of(), words.toArray(String[]::new));
  }

  private List<JsonNode> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).stream().map(JSON::readTree).toList();
  }

  private static String slice(String text, JsonNode slice) {
    return text.substring(
        text.offsetByCodePoints(0, slice.path("start").asInt()),
        text.offsetByCodePoints(0, slice.path("end").asInt()));
  }

  @Test
  void answersEachQuestionOverItsOwnPoolAndComparesThen() throws IOException {
    OpenHouse.Ran ran = measure(set("reading"), "--json", "--features", "features.jsonl");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).hasLineCount(1);
    JsonNode figures = JSON.readTree(ran.out());
    assertThat(figures.path("items").asInt()).isEqualTo(4);
    assertThat(figures.path("clusters").asInt()).isEqualTo(3);
    assertThat(figures.path("sentenceAt1").asDouble()).isEqualTo(1);
    assertThat(figures.path("hitAt1").asDouble()).isEqualTo(1);
    assertThat(figures.path("abstainAuc").asDouble()).isEqualTo(1);
    assertThat(figures.path("f1").asDouble()).isBetween(0.1, 1.0);
    assertThat(figures.path("settings").asString()).hasSize(64);
    assertThat(figures.path("byLang").propertyNames()).containsExactly("zh", "en");
    assertThat(figures.path("byPart").path("contested").has("conflictShown")).isTrue();
    assertThat(figures.path("byPart").path("plain").has("conflictShown")).isFalse();
    assertThat(figures.propertyNames()).doesNotContain("map", "p30");

    List<JsonNode> lines = lines("out.jsonl");
    assertThat(
            lines.stream().map(line -> line.path("id").asString() + line.path("pool").asString("")))
        .containsExactly(
            "q1",
            "q2",
            "q3",
            "q4",
            "q1positives+negatives",
            "q2positives+negatives",
            "q4positives+negatives",
            "q1negatives",
            "q2negatives",
            "q4negatives",
            "q1positives+counterfactual+negatives");
    assertThat(lines("features.jsonl").getFirst().path("features").has("support")).isTrue();
  }

  @Test
  void everyRankedSentenceIsAnExactSliceOfItsRow() throws IOException {
    measure(set("reading"), "--json");
    Map<String, String> rows = new java.util.HashMap<>();
    for (String line : Files.readAllLines(set("reading").resolve("corpus.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      rows.put(row.path("_id").asString(), row.path("text").asString());
    }

    JsonNode third = lines("out.jsonl").get(2);
    String first = slice(rows.getOrDefault("leave/zh", ""), third.path("ranking").path(0));
    assertThat(first).isEqualTo("年假须提前三个工作日在人事系统中申请。");
    assertThat(third.path("text").asString()).startsWith(first);
    assertThat(third.path("refused").asBoolean()).isFalse();
    assertThat(third.path("millis").asDouble()).isPositive();

    JsonNode fourth = lines("out.jsonl").get(3);
    assertThat(slice(rows.getOrDefault("vpn/en", ""), fourth.path("shown").path(0)))
        .isEqualTo("The VPN password expires after 90 days.");
    assertThat(fourth.path("ranking").valueStream().map(s -> s.path("document").asString()))
        .as("only its own language")
        .containsOnly("vpn/en", "laptop/en");
  }

  @Test
  void aSetWithGradedDocumentsIsRankedByDocument() throws IOException {
    OpenHouse.Ran ran = measure(set("graded"));

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).containsPattern("map +1\\.0").containsPattern("p30 +0\\.0667");
    assertThat(ran.out()).contains("settings").doesNotContain("sentenceAt1");
    assertThat(lines("out.jsonl").getFirst().path("ranking").valueStream().toList())
        .extracting(slice -> slice.path("document").asString())
        .doesNotHaveDuplicates()
        .contains("d1", "d2");
  }

  @Test
  void wrongCallsAndBadDataEndInOneClearLine() throws IOException {
    Path bad = Files.createDirectories(folder.resolve("bad"));
    try (Stream<Path> files = Files.list(set("reading"))) {
      for (Path file : files.toList()) {
        Files.copy(file, bad.resolve(file.getFileName()));
      }
    }
    Files.writeString(bad.resolve("queries.jsonl"), "{\"_id\":\"q\",\"text\":\"x\"}\nnot json\n");

    refused(measure(folder.resolve("nowhere")), 2, "no such folder: ");
    refused(measure(Files.createDirectories(folder.resolve("empty"))), 2, "no corpus.jsonl");
    refused(measure(bad), 1, "queries.jsonl line 2: not a JSON object");
    refused(measure(set("reading"), "--depth", "0"), 2, "--depth takes a whole number");
    refused(OpenHouse.run(folder, Map.of(), "measure"), 2, "usage: ./suiren measure reading");
    refused(
        OpenHouse.run(folder, Map.of(), "measure", "reading", "--data", bad.toString()),
        2,
        "--out is missing");
    refused(
        measure(set("reading"), "--features", "no/such/place"), 2, "no such folder to write into");
    assertThat(folder.resolve("out.jsonl")).doesNotExist();
  }

  @Test
  void anAblationTellsWhatEachMeansAdds() throws IOException {
    Path targets =
        Files.writeString(
            folder.resolve("targets.tsv"),
            "reading\t\tsentenceAt1\t>=\t0.9\nreading\tplain\thitAt1\t<=\t0.1\n");
    OpenHouse.Ran ran =
        OpenHouse.run(
            folder,
            Map.of(),
            "measure",
            "ablation",
            set("reading").toString(),
            set("graded").toString(),
            "--out",
            "report.md",
            "--targets",
            targets.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    String report = Files.readString(folder.resolve("report.md"));
    assertThat(report)
        .contains("| figure | target | words | meaning | features | learned | verdict |")
        .contains("## reading\n\n4 questions, 3 clusters", "## reading, plain", "## graded")
        .containsPattern("\\| sentenceAt1 \\| ≥ 0\\.900 \\| .*1\\.000.*<br>.* \\| reached")
        .containsPattern("\\| hitAt1 \\| ≤ 0\\.100 .*\\| not reached")
        .containsPattern("\\| map \\|  \\| ")
        .contains("./suiren measure ablation reading graded --out report.md")
        .doesNotContain(folder.toString(), "NaN");
    assertThat(report.split("Settings: ", -1)).as("one hash").hasSize(2);
    refused(OpenHouse.run(folder, Map.of(), "measure", "ablation", "--out", "x.md"), 2, "usage: ");
    Files.writeString(targets, "reading\tx\n");
    refused(
        OpenHouse.run(
            folder,
            Map.of(),
            "measure",
            "ablation",
            set("reading").toString(),
            "--out",
            "x.md",
            "--targets",
            targets.toString()),
        1,
        "targets.tsv line 1: not a folder");
  }

  @Test
  void theHashCoversLearnedWeightsAndEncoders() throws IOException {
    try (OpenHouse house = OpenHouse.open(folder.resolve("home"), List.of("--server.port=0"))) {
      assertThat(house.context().getBeansOfType(Ingredient.class).values())
          .extracting(Ingredient::name)
          .containsExactlyInAnyOrder("reading-weights", "encoders");
      assertThat(house.context().getBean("readingWeights", Ingredient.class).identity())
          .isEqualTo(
              Hash.of(
                  Path.of("src/main/resources/dev/suiren/answers/internal/reading-weights.tsv")));
      assertThat(house.context().getBean("encoderModels", Ingredient.class).identity())
          .contains("bge-small-zh", "bge-small-en");
    }
  }

  private static void refused(OpenHouse.Ran ran, int exit, String line) {
    assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("suiren: " + line).hasLineCount(1);
  }
}
