package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The verb `measure across` on two texts, from the command line to the page.
@Tag("S5")
class MeasureAcrossTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String OWN = "in their own language";
  private static final String OTHER = "across";
  private static final String GLOSSARY = "across, with a glossary";

  @TempDir Path folder;

  private static Path data() throws URISyntaxException {
    var place = Objects.requireNonNull(MeasureAcrossTest.class.getResource("/measured/across"));
    return Path.of(place.toURI());
  }

  private OpenHouse.Ran measure(String... more) {
    return OpenHouse.run(folder, Map.of(), more);
  }

  private static double value(JsonNode figures, String group, String figure, String way) {
    return figures.path(group).path(figure).path(way).path("value").asDouble(-1);
  }

  @Test
  void tellsWhatIsReachedWhatIsSaidAndWhatIsWrong() throws Exception {
    String out = "out.jsonl";
    OpenHouse.Ran ran =
        measure(
            "measure",
            "across",
            "--data",
            data().toString(),
            "--out",
            out,
            "--page",
            "page.md",
            "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode figures = JSON.readTree(ran.out());
    assertThat(figures.propertyNames()).containsExactly("all", "en → zh", "zh → en", "settings");
    assertThat(figures.path("all").path("items").asInt()).isEqualTo(3);
    assertThat(value(figures, "all", "shownAt1", OWN)).isEqualTo(1);
    assertThat(value(figures, "en → zh", "shownAt1", OTHER)).isZero();
    assertThat(value(figures, "en → zh", "saidUnreachable", OTHER)).isEqualTo(1);
    assertThat(value(figures, "en → zh", "shownAt1", GLOSSARY)).isEqualTo(1);
    assertThat(value(figures, "zh → en", "saidUnreachable", GLOSSARY)).isEqualTo(1);
    assertThat(value(figures, "all", "falseAnswer", OTHER)).isZero();

    List<JsonNode> lines = lines(out);
    assertThat(lines).hasSize(9);
    assertThat(lines)
        .extracting(line -> line.path("way").asString())
        .containsSubsequence(OWN, OTHER, GLOSSARY);
    assertThat(lines.get(3).path("unreachable").asBoolean()).isTrue();

    assertThat(Files.readString(folder.resolve("page.md")))
        .contains("## en → zh\n\n2 questions to 1 texts", "| figure | " + OWN + " | " + OTHER)
        .doesNotContain(folder.toString(), "NaN");
  }

  private List<JsonNode> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).stream().map(JSON::readTree).toList();
  }

  @Test
  void wrongCallsAndBadDataEndInOneClearLine() throws Exception {
    Path bad = Files.createDirectories(folder.resolve("bad"));
    Files.copy(data().resolve("glossary.csv"), bad.resolve("glossary.csv"));
    refused(bad, 2, "no pairs.jsonl");
    Files.writeString(
        bad.resolve("pairs.jsonl"), "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"x\"}\n");
    refused(bad, 1, "pairs.jsonl line 1: no questions, or");
    Files.writeString(
        bad.resolve("pairs.jsonl"),
        "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"x\",\"unanswerable\":[{\"en\":\"Why?\"}]}\n");
    refused(bad, 1, "pairs.jsonl line 1: a question without an id, or not in two languages");
    Files.copy(
        data().resolve("pairs.jsonl"),
        bad.resolve("pairs.jsonl"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(bad.resolve("glossary.csv"), "PTO,年假\nlonely\n");
    refused(bad, 1, "glossary.csv line 2: there is no other name");
    assertThat(measure("measure", "across").err()).contains("--out is missing");
  }

  private void refused(Path data, int code, String line) {
    OpenHouse.Ran ran = measure("measure", "across", "--data", data.toString(), "--out", "o.jsonl");
    assertThat(ran.exit()).as(ran.err()).isEqualTo(code);
    assertThat(ran.err()).hasLineCount(1).contains(line);
    assertThat(ran.out()).isEmpty();
  }
}
