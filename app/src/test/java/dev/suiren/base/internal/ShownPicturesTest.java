package dev.suiren.base.internal;

import static dev.suiren.base.internal.RecordingHome.EDITOR;
import static dev.suiren.base.internal.RecordingHome.PRICE;
import static dev.suiren.base.internal.RecordingHome.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Attempt;
import dev.suiren.base.Base;
import dev.suiren.base.Ending;
import dev.suiren.base.Halt;
import dev.suiren.base.Prompt;
import dev.suiren.base.Prompt.Message;
import dev.suiren.base.Prompt.Speaker;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.testing.Databases;
import dev.suiren.testing.Pictures;
import dev.suiren.testing.ScriptedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a base is shown along with a text.
@Tag("S5")
class ShownPicturesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  private static Prompt showing(String... pictures) {
    return new Prompt(
        List.of(
            new Message(Speaker.SYSTEM, "Be brief."),
            new Message(
                Speaker.PERSON, "How many?", Stream.of(pictures).map(Pictures::picture).toList())),
        100,
        OptionalDouble.of(0));
  }

  private static Base base(ScriptedServer server) {
    return Wires.patient(Duration.ofSeconds(30))
        .base(Endpoint.parse(server.url(), "fire-1", "secret"));
  }

  @Test
  void picturesFollowTheirTextAndAllElseStaysAPlainText() {
    try (ScriptedServer server = ScriptedServer.playing(saying("Two."))) {
      base(server).stream(showing("a", "b"), _ -> true);
      JsonNode messages = JSON.readTree(server.exchanges().getFirst().body()).get("messages");
      assertThat(messages.get(0).get("content").asString()).isEqualTo("Be brief.");
      assertThat(messages.get(1).get("content"))
          .isEqualTo(
              JSON.readTree(
                  """
                  [{"type":"text","text":"How many?"},
                   {"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgph"}},
                   {"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgpi"}}]
                  """));
    }
  }

  @Test
  void aBaseThatRejectsThemFailsAndSaysNothing() {
    ScriptedServer.Script rejecting =
        to -> to.answer(400, "application/json", "{\"error\":{\"message\":\"no images\"}}");
    try (ScriptedServer server = ScriptedServer.playing(rejecting)) {
      assertThat(base(server).stream(showing("a"), _ -> true))
          .isEqualTo(new Ending.Failed(Ending.Fault.REJECTED, false, "answered with status 400"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerIsReplayedForTheSameBytesOnly(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("none"), saying("a"), saying("b"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      Recorder recorder = home.recordings().open(EDITOR, "one");
      assertThat(said(recorder, showing())).isEqualTo("none");
      assertThat(said(recorder, showing("a"))).isEqualTo("a");
      assertThat(said(recorder, showing("b"))).isEqualTo("b");
      assertThat(said(recorder, showing())).isEqualTo("none");
      assertThat(said(recorder, showing("a"))).isEqualTo("a");
      assertThat(recorder.has(showing("a", "a"), 1)).isFalse();
      assertThat(recorder.has(showing("c"), 1)).isFalse();
      assertThat(server.exchanges()).hasSize(3);
    }
  }

  private static String said(Recorder recorder, Prompt prompt) {
    return ((Attempt.Answered) recorder.ask(prompt, 1, new Halt())).recording().text();
  }

  @Test
  void eachIsAllowedForBeforeItIsPaid() {
    long without = showing().mostPromptTokens();
    assertThat(showing("a").mostPromptTokens() - without).isEqualTo(16_384);
    assertThat(showing("a", "b").mostPromptTokens() - without).isEqualTo(2 * 16_384);
  }
}
