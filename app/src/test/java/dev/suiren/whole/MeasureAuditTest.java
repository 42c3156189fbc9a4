package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The verbs `measure audit` and its kin on small sets of our own, from the command line to the
/// figures.
class MeasureAuditTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void makeFolder() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(data.resolve(name), text);
  }

  private OpenHouse.Ran measure(String what, String... more) {
    List<String> words =
        new ArrayList<>(List.of("measure", what, "--data", "data", "--out", "out.jsonl"));
    words.addAll(List.of(more));
    return OpenHouse.run(folder, Map.of(), words.toArray(String[]::new));
  }

  private JsonNode figures(String what, String... more) {
    List<String> words = new ArrayList<>(List.of(more));
    words.add("--json");
    OpenHouse.Ran ran = measure(what, words.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).hasLineCount(1);
    return JSON.readTree(ran.out());
  }

  private List<JsonNode> lines() throws IOException {
    return Files.readAllLines(folder.resolve("out.jsonl")).stream().map(JSON::readTree).toList();
  }

  @Test
  void countsWhatIsKeptBackUnderTheGivenTerms() throws IOException {
    write("train.jsonl", "{\"id\":\"t\",\"text\":\"不算\",\"label\":1}\n");
    write(
        "dev.jsonl",
        """
        {"id":"a","text":"我们去吃青石豆腐","label":1,"topic":"food"}
        {"id":"b","text":"今天下雨","label":0,"topic":"weather"}
        {"id":3,"text":"青石豆腐的历史","topic":"food"}
        {"id":"d","text":null}
        """);
    Files.writeString(folder.resolve("terms.tsv"), "青石豆腐\treview\n");
    JsonNode figures = figures("audit", "--terms", "terms.tsv");

    assertThat(figures.path("items").asInt()).isEqualTo(3);
    assertThat(figures.path("accuracy").asDouble()).isEqualTo(0.6667);
    assertThat(figures.path("recall").asDouble()).isEqualTo(1);
    assertThat(figures.path("falsePositiveRate").asDouble()).isEqualTo(0.5);
    assertThat(figures.path("unsureShare").asDouble()).isEqualTo(0.5);
    assertThat(figures.path("termShare").asDouble()).isEqualTo(0.5);
    assertThat(figures.path("byTopic").path("weather").path("accuracy").asDouble()).isEqualTo(1);
    assertThat(figures.path("settings").asString()).hasSize(64);
    assertThat(lines())
        .extracting(line -> line.path("id").asString())
        .containsExactly("a", "b", "3");
    assertThat(lines().getFirst().propertyNames())
        .containsExactly("id", "verdict", "aspects", "spans", "masked", "unmasked");
    assertThat(lines().getFirst().path("verdict").asString()).isEqualTo("unsure");

    JsonNode other = figures("audit", "--file", "train");
    assertThat(other.path("items").asInt()).isEqualTo(1);
    assertThat(other.path("settings")).isNotEqualTo(figures.path("settings"));
  }

  @Test
  void everyPredictionIsWrittenBeforeALabelIsRead() throws IOException {
    write(
        "items.jsonl",
        "{\"id\":\"a\",\"text\":\"一\",\"label\":1}\n"
            + "{\"id\":\"b\",\"text\":\"二\",\"label\":\"oops\"}\n");
    refused(measure("audit"), "items.jsonl line 2: \"label\" is neither 0 nor 1");
    assertThat(lines()).hasSize(2);

    write("items.jsonl", "{\"id\":\"a\",\"text\":\"一\",\"spans\":7}\n");
    refused(measure("pii"), "items.jsonl line 1: \"spans\" is not a list");
    assertThat(lines()).hasSize(1);
  }

  @Test
  void aBrokenRowIsToldBeforeAnythingIsWritten() throws IOException {
    write("items.jsonl", "{\"id\":\"a\",\"text\":\"一\"}\n{\"id\":\"b\"}\n");
    refused(measure("audit"), "items.jsonl line 2: \"text\" is not a text");
    write("items.jsonl", "{\"id\":\"a\",\"text\":\"一\"}\nnot json\n");
    refused(measure("injection"), "items.jsonl line 2: not a JSON object");
    write("items.jsonl", "{\"id\":\"a\",\"variants\":{\"A\":\"x\"}}\n");
    refused(measure("unmask"), "items.jsonl line 1: \"variants\" has no list of texts for A");
    assertThat(folder.resolve("out.jsonl")).doesNotExist();
  }

  @Test
  void wrongCallsAreTold() throws IOException {
    assertThat(measure("audit").exit()).as("an empty folder").isEqualTo(2);
    write("items.jsonl", "{\"id\":\"a\",\"text\":\"一\"}\n");
    assertThat(measure("unmask").err()).contains("no row of data has \"variants\" or a \"truth\"");
    assertThat(measure("audit", "--audience", "dogs").err()).contains("unknown audience");
    assertThat(measure("audit", "--file", "none").err()).contains("no none.jsonl");
    assertThat(OpenHouse.run(folder, Map.of(), "measure", "audit", "--data", "data").err())
        .contains("--out is missing");
  }

  @Test
  void findsTermsOfTheSetUnderItsDisguises() throws IOException {
    write(
        "items.jsonl",
        """
        {"id":"a","text":"买白云馒头","label":1,"entities":["白云馒头","***"],\
        "variants":{"Trad":["買白雲饅頭"],"None":["什么也没有","也没有"]}}
        {"id":"b","text":"下雨了","label":0}
        """);
    Path clean = Files.createDirectories(folder.resolve("clean"));
    Files.writeString(clean.resolve("zh.jsonl"), "{\"id\":\"c\",\"text\":\"白云馒头很香\"}\n");
    JsonNode figures = figures("unmask", "--clean", "clean");

    assertThat(figures.path("recovery").asDouble()).isEqualTo(0.3333);
    assertThat(figures.path("byDisguise").path("Trad").path("recovery").asDouble()).isEqualTo(1);
    assertThat(figures.path("addedFalseAlarms").asDouble()).isZero();
    assertThat(figures.path("falseAlarms").path("ours").path("plain").asDouble()).isEqualTo(1);
    assertThat(figures.path("addedFalseAlarmsOurs").asDouble()).isZero();
    assertThat(figures.has("absent")).isFalse();
    assertThat(lines()).hasSize(5);
    assertThat(lines().get(2).path("variant").asString()).isEqualTo("None");
    assertThat(lines().get(2).path("number").asInt()).isEqualTo(1);
    assertThat(lines().getLast().path("set").asString()).isEqualTo("clean");

    Files.writeString(folder.resolve("other.jsonl"), "{\"id\":\"x\",\"text\":\"下雨\"}\n");
    JsonNode other = figures("unmask", "--clean", "clean", "--terms", "other.jsonl");
    assertThat(other.path("recovery").asDouble()).isZero();
    assertThat(other.path("falseAlarms").path("data").path("plain").asDouble()).isEqualTo(1);
  }

  @Test
  void eachSourceIsPutRightByItsOwnLexicon() throws IOException {
    write(
        "items.jsonl",
        """
        {"id":1,"source":"East","text":"白雲饅頭好","truth":"白云馒头好"}
        {"id":2,"source":"West","text":"青石豆腐湯","truth":"青石豆腐湯"}
        {"id":3,"source":"North","text":"東風糕點","truth":"东风糕点"}
        """);
    write("lexicon-east.jsonl", "{\"id\":1,\"text\":\"白云馒头\"}\n");
    write("lexicon-common.jsonl", "{\"id\":1,\"text\":\"东风糕点\"}\n");
    JsonNode sources = figures("unmask").path("bySource");

    assertThat(sources.path("East").path("correctionF1").asDouble()).isEqualTo(1);
    assertThat(sources.path("North").path("correctionF1").asDouble()).isEqualTo(1);
    assertThat(sources.path("West").has("correctionF1")).isFalse();
    assertThat(lines())
        .extracting(line -> line.path("id").asString())
        .containsExactly("1", "2", "3");
  }

  @Test
  void findsPersonalDataByType() throws IOException {
    write(
        "items.jsonl",
        """
        {"id":1,"text":"𠀀打13800138000","spans":[{"type":"PHONE_NUMBER","start":2,"end":13}]}
        {"id":2,"text":"a@example.com","spans":[{"type":"EMAIL_ADDRESS","start":0,"end":5}]}
        """);
    JsonNode types = figures("pii").path("byType");

    assertThat(types.path("PHONE_NUMBER").path("f1").asDouble()).isEqualTo(1);
    assertThat(types.path("EMAIL_ADDRESS").path("f1").asDouble()).isZero();
    assertThat(types.path("EMAIL_ADDRESS").path("f1Partial").asDouble()).isEqualTo(1);
  }

  @Test
  void tellsHiddenCharactersApart() throws IOException {
    write(
        "items.jsonl",
        """
        {"id":1,"file":"tags","text":"x\\uDB40\\uDC41\\uDB40\\uDC42"}
        {"id":2,"file":"plain","text":"今天下雨"}
        """);
    OpenHouse.Ran ran = measure("injection");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("byFile +items +flagged +hidden +stopped")
        .containsPattern("tags +1 +0\\.0 +1\\.0 +1\\.0")
        .containsPattern("plain +1 +0\\.0 +0\\.0 +0\\.0");
  }

  private static void refused(OpenHouse.Ran ran, String line) {
    assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualToIgnoringNewLines("suiren: " + line);
  }
}
