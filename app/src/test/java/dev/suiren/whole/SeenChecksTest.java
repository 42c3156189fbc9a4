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
      - {id: both, function: plans, dimension: multimodal, question: "Which?", images: pictures/plan.png, documents: pictures, expect: {exact: Office}}
      """;

  @TempDir Path folder;
  private ScriptedServer server;

  @BeforeEach
  void prepare() throws IOException {
    server =
        ScriptedServer.playing(
            to -> {
              to.beginEvents();
              to.text(to.body().contains("image_url") ? "Office" : "It is Paris.");
              to.finish("stop");
              to.usage(10, 5);
              to.done();
            });
    Files.writeString(folder.resolve("checks.yaml"), CHECKS);
    Files.createDirectories(folder.resolve("pictures"));
    Files.write(folder.resolve("pictures/plan.png"), Pictures.png("plan"));
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
    assertThat(ran.out())
        .startsWith("*      100.0%  2 of 2, 1 not answered")
        .contains("names documents and images, which are not put together yet");
    JsonNode content =
        server.exchanges().stream()
            .map(it -> JSON.readTree(it.body()).path("messages").path(0).path("content"))
            .filter(JsonNode::isArray)
            .findFirst()
            .orElseThrow();
    assertThat(content.path(0).path("text").asString()).isEqualTo("Which room?");
    assertThat(content.path(1).path("image_url").path("url").asString())
        .isEqualTo(Pictures.picture("plan").url());
    assertThat(proof("home", true, "run", "checks.yaml").err()).contains("(2 replayed, 0 failed)");
    Files.write(folder.resolve("pictures/plan.png"), Pictures.png("another plan"));
    assertThat(proof("home", true, "run", "checks.yaml").err())
        .as("another picture is another call")
        .contains("(1 replayed, 0 failed)");
  }

  @Test
  void oneThatTakesNoneIsNotAskedAndSaysSo() throws IOException {
    OpenHouse.Ran ran = proof("home", false, "run", "checks.yaml");
    assertThat(ran.out()).contains("1 of 1, 2 not answered", "not answered: 1 × takes_no_images");
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
