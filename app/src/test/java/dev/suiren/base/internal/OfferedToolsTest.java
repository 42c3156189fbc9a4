package dev.suiren.base.internal;

import static dev.suiren.base.internal.RecordingHome.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Prompt;
import dev.suiren.base.Prompt.Message;
import dev.suiren.base.Prompt.Speaker;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Tool;
import dev.suiren.testing.ScriptedServer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a base may ask to be called.
@Tag("S5")
class OfferedToolsTest {
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"room\":{\"type\":\"string\"}}}";
  private static final Tool LIGHT = new Tool("light", "Turns a lamp on.", SCHEMA);

  private static Prompt offering(Tool... tools) {
    return new Prompt(
        List.of(new Message(Speaker.PERSON, "火?")),
        10,
        OptionalDouble.of(0.5),
        OptionalInt.empty(),
        List.of(tools));
  }

  private static JsonNode sent(Prompt prompt) {
    try (ScriptedServer server = ScriptedServer.playing(saying("Yes."))) {
      Wires.patient(Duration.ofSeconds(30))
          .base(Endpoint.parse(server.url(), "fire-1", "secret"))
          .stream(prompt, _ -> true);
      return JsonMapper.builder().build().readTree(server.exchanges().getFirst().body());
    }
  }

  @Test
  void areSentAsFunctionsAndOnlyWhereThereAreAny() {
    assertThat(sent(offering()).has("tools")).isFalse();
    JsonNode tool = sent(offering(LIGHT)).get("tools").get(0);
    assertThat(tool.get("type").asString()).isEqualTo("function");
    assertThat(tool.at("/function/name").asString()).isEqualTo("light");
    assertThat(tool.at("/function/description").asString()).isEqualTo("Turns a lamp on.");
    assertThat(tool.at("/function/parameters").toString()).isEqualTo(SCHEMA);
  }

  @Test
  void makeAnotherCallOfTheSameWords() {
    var source = Requests.source("http://host/v1", "m");
    String without = Requests.hash(source, offering(), 1);
    String head = "16:suiren-request-1,64:" + source.value() + ",2:10,3:0.5,0:,1:1,6:PERSON,4:火?,";
    assertThat(without).isEqualTo(Hash.of(head));
    assertThat(Requests.hash(source, offering(LIGHT), 1))
        .isEqualTo(
            Hash.of(
                head
                    + "4:TOOL,5:light,16:Turns a lamp on.,%d:%s,"
                        .formatted(SCHEMA.length(), SCHEMA)));
    assertThat(offering(LIGHT).mostPromptTokens()).isGreaterThan(offering().mostPromptTokens());
  }
}
