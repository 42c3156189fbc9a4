package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.people.ApiKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What scripts read from each verb: the form of it is a contract.
class VerbsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TEXT =
      "Notes 🚄 of a train\n\nThe zeppelin word stands here once, after an emoji.\n";

  @TempDir static Path folder;
  private static House house;

  @BeforeAll
  static void open() throws IOException {
    house = House.open(folder.resolve("home"));
    Path docs = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(docs.resolve("notes.txt"), TEXT);
    Files.write(docs.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1});
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static JsonNode json(String... words) {
    OpenHouse.Ran ran = house.run(words);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).hasLineCount(1);
    return JSON.readTree(ran.out());
  }

  @Test
  void addTellsWhatBecameOfEachFile() {
    JsonNode told = json("add", folder.resolve("docs").toString(), "--collection", "A", "--json");

    assertThat(told.propertyNames()).containsExactly("files", "leftOut");
    assertThat(told.path("leftOut").asInt()).isZero();
    assertThat(told.path("files").valueStream().map(JsonNode::toString))
        .containsExactlyInAnyOrder(
            "{\"document\":\"notes.txt\",\"state\":\"ready\",\"error\":null}",
            "{\"document\":\"broken.pdf\",\"state\":\"failed\",\"error\":\"unknown_format\"}");
  }

  @Test
  void aFoundPassageIsAnExactSliceByCodePoints() {
    house.run("add", folder.resolve("docs/notes.txt").toString(), "--collection", "B");
    JsonNode found = json("search", "zeppelin", "--top", "1", "--json");

    assertThat(found.size()).isEqualTo(1);
    JsonNode hit = found.path(0);
    assertThat(hit.propertyNames())
        .containsExactly("document", "passage", "score", "quote", "start", "end");
    assertThat(hit.path("document").asString()).isEqualTo("notes.txt");
    assertThat(hit.path("passage").asString()).isNotEmpty();
    assertThat(hit.path("score").isNumber()).isTrue();
    String slice =
        TEXT.substring(
            TEXT.offsetByCodePoints(0, hit.path("start").asInt()),
            TEXT.offsetByCodePoints(0, hit.path("end").asInt()));
    assertThat(hit.path("quote").asString()).isEqualTo(slice).contains("zeppelin");
  }

  /// The names that were agreed on, and those that were added since: decisions 0044 and 0074.
  @Test
  void anAnswerHasTheseNamesAndNoOthers() throws IOException {
    house.run("add", folder.resolve("docs/notes.txt").toString(), "--collection", "C");
    JsonNode told = json("ask", "Where does the zeppelin word stand?", "--json");

    assertThat(told.propertyNames())
        .containsExactly("reply", "text", "citations", "conflict", "closest", "base", "millis");
    assertThat(told.path("reply").asString()).isEqualTo("extracted");
    assertThat(told.path("base").isNull()).isTrue();
    assertThat(told.path("citations").isEmpty()).isFalse();
    assertThat(told.path("citations").path(0).propertyNames())
        .containsExactly(
            "document",
            "revision",
            "passage",
            "heading",
            "page",
            "start",
            "end",
            "quote",
            "dated",
            "matched");
    Path batch =
        Files.writeString(folder.resolve("batch"), "{\"id\":\"1\",\"text\":\"zeppelin?\"}");
    assertThat(json("ask", "--batch", batch.toString()).propertyNames())
        .containsAll(told.propertyNames())
        .contains("id")
        .hasSize(told.size() + 1);
  }

  @Test
  void aKeyTellsItsAudienceAndItsEnd() {
    JsonNode made = json("key", "monthly", "--audience", "public", "--expires", "30", "--json");

    assertThat(made.path("key").asString()).startsWith("sk-suiren-");
    assertThat(made.path("audience").asString()).isEqualTo("public");
    assertThat(made.path("expiresDays").asInt()).isEqualTo(30);
    ApiKeys.Entry entry = key("monthly");
    assertThat(entry.expires()).contains(entry.created().plus(Duration.ofDays(30)));
  }

  @Test
  void aKeyWithoutAnEndHasNone() {
    OpenHouse.Ran made = house.run("key", "endless", "--audience", "staff");

    assertThat(made.out().strip()).startsWith("sk-suiren-").hasLineCount(1);
    assertThat(key("endless").expires()).isEqualTo(Optional.empty());
    assertThat(house.run("key", "long", "--audience", "staff", "--expires", "3651").exit())
        .isEqualTo(2);
  }

  private static ApiKeys.Entry key(String name) {
    List<ApiKeys.Entry> all = house.get(ApiKeys.class).list(house.local());
    return all.stream().filter(entry -> entry.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aLinkAndABackupAreObjectsToo() {
    assertThat(json("link", "--json").path("link").asString())
        .startsWith("http://127.0.0.1:" + house.port() + "/signin#");
    Path file = folder.resolve("home.zip");
    JsonNode saved = json("backup", file.toString(), "--json");
    assertThat(saved.path("file").asString()).isEqualTo(file.toString());
    assertThat(saved.path("keys").asBoolean()).isFalse();
    assertThat(file).exists();
  }
}
