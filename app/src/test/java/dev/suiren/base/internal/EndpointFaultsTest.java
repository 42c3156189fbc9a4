package dev.suiren.base.internal;

import static dev.suiren.base.internal.WildEndpoint.PROMPT;
import static dev.suiren.base.internal.WildEndpoint.assertFailed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Failed;
import dev.suiren.base.Ending.Fault;
import dev.suiren.testing.ScriptedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How hosted and local endpoints go wrong, and what each fault is called.
@Tag("S5")
@Tag("S8")
class EndpointFaultsTest {
  private final WildEndpoint wild = new WildEndpoint();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":{\"message\":\"no\",\"code\":429}} | TOO_MANY_REQUESTS",
        "{\"error\":{\"message\":\"no\",\"code\":\"1302\"}} | SERVER_ERROR",
        "{\"error\":\"overloaded\"} | SERVER_ERROR",
        "{\"object\":\"error\",\"code\":400,\"message\":\"too long\"} | REJECTED",
        "{\"error\":{\"code\":401}} | REFUSED_KEY"
      })
  void namesAnErrorInsideAGoodLookingStream(String event, Fault fault) {
    assertFailed(
        wild.askEvents("{\"choices\":[{\"delta\":{\"content\":\"be\"}}]}", event), fault, true);
    wild.pieces.clear();
    assertFailed(wild.ask(to -> to.answer(200, "application/json", event)), fault, false);
  }

  @Test
  void namesAnErrorEventOfOtherKinds() {
    assertFailed(
        wild.ask(to -> to.answer(200, "text/event-stream", "event:error\ndata:{\"code\":429}\n\n")),
        Fault.TOO_MANY_REQUESTS,
        false);
    assertFailed(
        wild.ask(to -> to.answer(200, "text/event-stream", "error: {\"code\":500}\n\n")),
        Fault.SERVER_ERROR,
        false);
    assertFailed(
        wild.ask(to -> to.answer(200, "text/event-stream", "error: not even json\n\n")),
        Fault.SERVER_ERROR,
        false);
    assertFailed(
        wild.askEvents("{\"choices\":[{\"delta\":{},\"finish_reason\":\"network_error\"}]}"),
        Fault.SERVER_ERROR,
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED",
    "401, REFUSED_KEY",
    "402, REJECTED",
    "403, REFUSED_KEY",
    "404, REJECTED",
    "422, REJECTED",
    "429, TOO_MANY_REQUESTS",
    "500, SERVER_ERROR",
    "502, SERVER_ERROR",
    "503, SERVER_ERROR",
    "301, REDIRECTED",
    "302, REDIRECTED",
    "307, REDIRECTED",
    "308, REDIRECTED"
  })
  void namesTheFaultOfAStatusWithoutTheOtherSidesWords(int status, Fault fault) {
    try (ScriptedServer elsewhere = ScriptedServer.playing(to -> to.answer(200, "a/b", ""))) {
      Ending ending =
          wild.ask(
              to ->
                  to.answer(
                      status,
                      "application/json",
                      "{\"error\":{\"message\":\"their words\"}}",
                      "Location: " + elsewhere.url()));
      assertFailed(ending, fault, false);
      assertThat(((Failed) ending).detail()).contains("" + status).doesNotContain("their words");
      assertThat(elsewhere.exchanges()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n\n  ",
        "<!doctype html><title>Sign in</title>",
        "{\"ok\":true}",
        "{\"choices\":[]}",
        "{\"choices\":[{\"message\":",
        "[1,2,3]",
        "garbage",
        "data: garbage\n\n",
        "data: [DONE]\n\n",
        ": only a comment\n\n"
      })
  void saysWhenWhatAnswersIsNoBase(String body) {
    assertFailed(wild.ask(to -> to.answer(200, "text/html", body)), Fault.NOT_UNDERSTOOD, false);
  }

  @Test
  void breaksOffOverGarbageInTheMiddle() {
    assertFailed(
        wild.askEvents(
            "{\"choices\":[{\"delta\":{\"content\":\"good\"}}]}", "{\"choices\":[{\"del"),
        Fault.NOT_UNDERSTOOD,
        true);
  }

  @Test
  void readsNoLineAndNoAnswerBeyondItsLimits() throws Exception {
    Wires wires = Wires.patient(Duration.ofSeconds(30)).within(4096, 65536);
    try (ScriptedServer server =
        ScriptedServer.playing(
            to -> {
              to.beginEvents();
              to.chunk("data: ");
              to.flood("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
            },
            to -> {
              to.beginEvents();
              to.flood(": an endless comment, line by line\n\n");
            },
            to -> {
              to.begin(200, "application/json");
              to.chunk("{\"choices\":\"");
              to.flood("yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy");
            })) {
      for (int i = 0; i < 3; i++) {
        Ending ending =
            wires.base(Endpoint.parse(server.url(), "fire-1", "")).stream(PROMPT, wild.pieces::add);
        assertFailed(ending, Fault.NOT_UNDERSTOOD, false);
        assertThat(server.exchanges().get(i).awaitClosed()).isTrue();
      }
    }
  }

  @Test
  void givesUpOnADripOverTheWholeTime() throws Exception {
    Wires wires =
        Wires.patient(Duration.ofSeconds(30)).within(4096, 1 << 30).total(Duration.ofMillis(300));
    try (ScriptedServer server =
        ScriptedServer.playing(
            to -> {
              to.beginEvents();
              to.flood(": drip\n\n");
            })) {
      Ending ending =
          wires.base(Endpoint.parse(server.url(), "fire-1", "")).stream(PROMPT, wild.pieces::add);
      assertFailed(ending, Fault.TOOK_TOO_LONG, false);
      assertThat(server.exchanges().getFirst().awaitClosed()).isTrue();
    }
  }

  @Test
  void saysWhenNobodyListens() throws java.io.IOException {
    // Bound but not listening, so that nobody else can take the port meanwhile.
    try (java.net.Socket reserved = new java.net.Socket()) {
      reserved.bind(new java.net.InetSocketAddress(java.net.InetAddress.ofLiteral("127.0.0.1"), 0));
      Ending ending =
          Wires.patient(Duration.ofSeconds(30))
              .base(Endpoint.parse("http://127.0.0.1:" + reserved.getLocalPort(), "fire-1", ""))
              .stream(PROMPT, wild.pieces::add);
      assertFailed(ending, Fault.UNREACHABLE, false);
    }
  }

  @Test
  void neverCallsANameThatLeadsToARefusedAddress() {
    Wires wires =
        Wires.patient(Duration.ofSeconds(30))
            .resolving(
                host ->
                    List.of(
                        java.net.InetAddress.getLoopbackAddress(),
                        java.net.InetAddress.ofLiteral("169.254.169.254")));
    try (ScriptedServer server = ScriptedServer.playing(to -> to.answer(200, "a/b", ""))) {
      Ending ending =
          wires.base(Endpoint.parse("http://localhost:" + server.port(), "fire-1", "")).stream(
              PROMPT, wild.pieces::add);
      assertFailed(ending, Fault.FORBIDDEN_ADDRESS, false);
      assertThat(server.exchanges()).isEmpty();
    }
  }

  @Test
  void saysWhenANameLeadsNowhere() {
    Wires wires =
        Wires.patient(Duration.ofSeconds(30))
            .resolving(
                host -> {
                  throw new java.net.UnknownHostException(host);
                });
    Ending ending =
        wires.base(Endpoint.parse("http://no-such-host.invalid", "fire-1", "")).stream(
            PROMPT, wild.pieces::add);
    assertFailed(ending, Fault.UNREACHABLE, false);
  }
}
