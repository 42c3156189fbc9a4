package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.testing.Pictures;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks that show pictures, from a file of checks to the card of a base.
@Tag("S5")
class SeenChecksTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CHECKS =
      """
      - {id: capital, function: facts, dimension: knowledge, question: "What is the capital of France?", expect: {contains: [Paris]}}
      - {id: plan, function: plans, dimension: multimodal, question: "Which room?", images: pictures/plan.png, expect: {exact: Office}}
      - {id: both, function: plans, dimension: multimodal, question: "Where do the lamps of this room stand?", images: pictures/plan.png, documents: rooms, expect: [{contains: [shelf]}, {cites: office.md}]}
      """;

  @TempDir Path folder;
  private ScriptedServer server;

  @BeforeEach
  void prepare() throws IOException {
    server =
        ScriptedServer.playing(
            to -> {
              to.beginEvents();
              to.text(said(to.body()));
              to.finish("stop");
              to.usage(10, 5);
              to.done();
            });
    Files.writeString(folder.resolve("checks.yaml"), CHECKS);
    Files.createDirectories(folder.resolve("pictures"));
    Files.write(folder.resolve("pictures/plan.png"), Pictures.png("plan"));
    Files.createDirectories(folder.resolve("rooms"));
    Files.writeString(
        folder.resolve("rooms/office.md"),
        "# Office\n\nThe lamps of the office stand on the shelf at the window.\n");
  }

  /// A place only to who sees the picture.
  private static String said(String body) {
    if (!body.contains("image_url")) {
      return "It is Paris.";
    }
    return body.contains("<passage")
        ? "The lamps of the office stand on the shelf at the window [1]."
        : "Office";
  }

  @AfterEach
  void end() {
    server.close();
  }

  private OpenHouse.Ran proof(String home, boolean images, String... words) throws IOException {
    Path at = Files.createDirectories(folder.resolve(home));
    Files.writeString(
        at.resolve("suiren.properties"),
        "suiren.base.url=%s\nsuiren.base.model=fire-1\nsuiren.base.images=%s\n"
            .formatted(server.url(), images));
    List<String> all = new ArrayList<>(List.of("proof"));
    all.addAll(List.of(words));
    all.addAll(List.of("--base", "fire-1", "--home", at.toString()));
    return OpenHouse.run(folder, Map.of(), all.toArray(String[]::new));
  }

  @Test
  void aBaseThatTakesImagesIsShownThem() throws IOException {
    OpenHouse.Ran ran = proof("home", true, "run", "checks.yaml");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("*      100.0%  3 of 3");
    JsonNode content =
        server.exchanges().stream()
            .map(it -> JSON.readTree(it.body()).path("messages").path(0).path("content"))
            .filter(JsonNode::isArray)
            .findFirst()
            .orElseThrow();
    assertThat(content.path(0).path("text").asString()).isEqualTo("Which room?");
    assertThat(content.path(1).path("image_url").path("url").asString())
        .isEqualTo(Pictures.picture("plan").url());
    assertThat(proof("home", true, "run", "checks.yaml").err()).contains("(3 replayed, 0 failed)");
    Files.write(folder.resolve("pictures/plan.png"), Pictures.png("another plan"));
    assertThat(proof("home", true, "run", "checks.yaml").err())
        .as("another picture is another call")
        .contains("(1 replayed, 0 failed)");
  }

  /// A base is given the passages, and behind them the picture, as a part of the same message.
  @Test
  void aCheckThatNamesDocumentsIsShownItsImagesBesideTheirPassages() throws IOException {
    proof("home", true, "run", "checks.yaml");
    List<JsonNode> asked =
        server.exchanges().stream()
            .map(it -> JSON.readTree(it.body()).path("messages"))
            .filter(it -> it.toString().contains("<passage number"))
            .toList();
    assertThat(asked).hasSize(1);
    JsonNode last = asked.getFirst().path(asked.getFirst().size() - 1).path("content");
    assertThat(last.path(0).path("text").asString())
        .contains("stand on the shelf", "Where do the lamps of this room stand?");
    assertThat(last.path(1).path("image_url").path("url").asString())
        .isEqualTo(Pictures.picture("plan").url());
    assertThat(asked.getFirst().path(0).path("content").asString())
        .contains("Images are shown with the question");
  }

  @Test
  void oneThatTakesNoneIsNotAskedAndSaysSo() throws IOException {
    OpenHouse.Ran ran = proof("home", false, "run", "checks.yaml");
    assertThat(ran.out()).contains("1 of 1, 2 not answered", "not answered: 2 × takes_no_images");
    assertThat(server.exchanges()).hasSize(1);
  }

  @Test
  void theCardHasImagesOnlyOfABaseThatTakesThem() throws IOException {
    OpenHouse.Ran blind = proof("blind", false, "card");
    assertThat(blind.exit()).as(blind.err()).isZero();
    assertThat(blind.err()).contains("multimodal is left out: this base takes no images");
    assertThat(blind.out()).contains("personalization").doesNotContain("multimodal");
    assertThat(server.exchanges()).noneMatch(it -> it.body().contains("image_url"));
    OpenHouse.Ran seeing = proof("seeing", true, "card", "--json");
    assertThat(seeing.err()).doesNotContain("left out");
    assertThat(seeing.out().lines().map(JSON::readTree))
        .filteredOn(it -> it.path("name").asString().equals("multimodal"))
        .singleElement()
        .satisfies(it -> assertThat(it.path("judged").asInt()).isGreaterThanOrEqualTo(40));
  }
}
