package dev.suiren.base.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Failed;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Piece;
import dev.suiren.base.Prompt;
import dev.suiren.testing.ScriptedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// An endpoint that answers one question by a script, and the pieces that came of it.
final class WildEndpoint {
  static final Prompt PROMPT =
      new Prompt(
          List.of(
              new Prompt.Message(Prompt.Speaker.SYSTEM, "Be brief."),
              new Prompt.Message(Prompt.Speaker.PERSON, "Hi \"there\"\n你好"),
              new Prompt.Message(Prompt.Speaker.ASSISTANT, "Hello")),
          100,
          OptionalDouble.of(0.5));

  final List<Piece> pieces = new ArrayList<>();

  Ending ask(ScriptedServer.Script script) {
    return ask(Wires.patient(Duration.ofSeconds(30)), script);
  }

  private Ending ask(Wires wires, ScriptedServer.Script script) {
    try (ScriptedServer server = ScriptedServer.playing(script)) {
      return wires.base(Endpoint.parse(server.url(), "fire-1", "secret")).stream(
          PROMPT, pieces::add);
    }
  }

  Ending askEvents(String... events) {
    return ask(
        to -> {
          to.beginEvents();
          for (String event : events) {
            to.event(event);
          }
          to.end();
        });
  }

  static void assertFailed(Ending ending, Fault fault, boolean begun) {
    assertThat(ending)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.fault()).isEqualTo(fault);
              assertThat(failed.begun()).isEqualTo(begun);
            });
  }
}
