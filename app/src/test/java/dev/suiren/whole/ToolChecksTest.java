package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.testing.ScriptedExchange;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks that offer tools: what a base asks to be called is judged, and nothing is called.
@Tag("S5")
class ToolChecksTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CHECKS =
      """
      - id: kitchen
        function: lights
        dimension: reasoning
        question: Turn the kitchen lamp to half.
        tools:
          - name: light
            description: Sets a lamp.
            parameters: {type: object, properties: {room: {type: string}, level: {type: number}}}
        expect: {calls: light, with: {room: kitchen, level: 0.5, fade: {from: 1, steps: [1, 2]}}}
      - id: hall
        function: lights
        dimension: reasoning
        question: Turn the hall lamp off.
        tools: [{name: light}]
        expect: {calls: light, with: {room: hall}}
      - id: joke
        function: lights
        dimension: reasoning
        question: Tell me a joke.
        tools: [{name: light}]
        expect: {contains: lamp}
      - id: broken
        function: lights
        dimension: reasoning
        question: Turn the cellar lamp on.
        tools: [{name: light}]
        expect: {calls: light, with: {room: cellar}}
      """;

  @TempDir Path folder;
  private ScriptedServer server;

  @BeforeEach
  void prepare() throws IOException {
    server = ScriptedServer.playing(ToolChecksTest::play);
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(
        home.resolve("suiren.properties"),
        "suiren.base.url=" + server.url() + "\nsuiren.base.model=fire-1\n");
  }

  @AfterEach
  void end() {
    server.close();
  }

  private static void play(ScriptedExchange to) throws IOException {
    to.beginEvents();
    if (to.body().contains("joke")) {
      to.text("Why did the lamp blush?");
      to.finish("stop");
    } else {
      String arguments =
          to.body().contains("kitchen")
              ? "{\"level\":0.50,\"room\":\"Kitchen\",\"fade\":{\"from\":1.0,\"steps\":[1,2]}}"
              : to.body().contains("hall") ? "{\"room\":\"attic\",\"level\":null}" : "{room";
      to.call("light", arguments);
      to.finish("tool_calls");
    }
    to.usage(10, 5);
    to.done();
  }

  private OpenHouse.Ran run(String checks) throws IOException {
    Files.writeString(folder.resolve("checks.yaml"), checks);
    return OpenHouse.run(
        folder,
        Map.of(),
        "proof",
        "run",
        "checks.yaml",
        "--home",
        folder.resolve("home").toString(),
        "--base",
        "fire-1",
        "--parallel",
        "1",
        "--out",
        "scores.jsonl");
  }

  @Test
  void areJudgedByWhatTheBaseAsksToBeCalled() throws IOException {
    OpenHouse.Ran ran = run(CHECKS);
    assertThat(ran.exit()).as(ran.err()).isZero();
    List<JsonNode> scores =
        Files.readAllLines(folder.resolve("scores.jsonl")).stream().map(JSON::readTree).toList();
    assertThat(scores)
        .extracting(it -> it.path("item").asString() + " " + it.path("why").asString("right"))
        .containsExactly(
            "kitchen right", "hall other_argument", "joke right", "broken other_argument");
    JsonNode sent = JSON.readTree(server.exchanges().getFirst().body()).path("tools").path(0);
    assertThat(sent.at("/function/parameters/properties/level/type").asString())
        .isEqualTo("number");
  }

  @Test
  void sayWhereAToolIsWrong() throws IOException {
    String other = CHECKS.replace("calls: light, with: {room: hall}", "calls: lamp");
    assertThat(run(other).err())
        .contains("checks.yaml, line ", "expect: calls lamp, which is none of its tools");
    assertThat(run(CHECKS.replace("name: light}", "name: light me}")).err())
        .contains("tools.name: letters of ASCII, digits, _ and -");
    assertThat(server.exchanges()).isEmpty();
  }
}
