package dev.suiren.base.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Failed;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Ending.Finished;
import dev.suiren.base.Ending.Reason;
import dev.suiren.base.Piece;
import dev.suiren.base.Prompt;
import dev.suiren.base.Usage;
import dev.suiren.testing.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How hosted and local endpoints differ from one another, and how they go wrong.
@Tag("S5")
@Tag("S8")
class EndpointsInTheWildTest {
  private static final Prompt PROMPT =
      new Prompt(
          List.of(
              new Prompt.Message(Prompt.Speaker.SYSTEM, "Be brief."),
              new Prompt.Message(Prompt.Speaker.PERSON, "Hi \"there\"\n你好"),
              new Prompt.Message(Prompt.Speaker.ASSISTANT, "Hello")),
          100,
          OptionalDouble.of(0.5));

  private final List<Piece> pieces = new ArrayList<>();

  private Ending ask(ScriptedServer.Script script) {
    return ask(Wires.patient(Duration.ofSeconds(30)), script);
  }

  private Ending ask(Wires wires, ScriptedServer.Script script) {
    try (ScriptedServer server = ScriptedServer.playing(script)) {
      return wires.base(Endpoint.parse(server.url(), "fire-1", "secret")).stream(
          PROMPT, pieces::add);
    }
  }

  private Ending askEvents(String... events) {
    return ask(
        to -> {
          to.beginEvents();
          for (String event : events) {
            to.event(event);
          }
          to.end();
        });
  }

  @Test
  void asksInTheWordsOfTheProtocol() {
    try (ScriptedServer server =
        ScriptedServer.playing(
            to -> {
              to.beginEvents();
              to.text("ok");
              to.finish("stop");
              to.done();
            })) {
      Wires.patient(Duration.ofSeconds(30))
          .base(Endpoint.parse(server.url() + "/chat/completions/", "fire-1", "secret"))
          .stream(PROMPT, pieces::add);
      var exchange = server.exchanges().getFirst();
      assertThat(exchange.requestLine()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
      assertThat(exchange.headers())
          .containsEntry("authorization", "Bearer secret")
          .containsEntry("content-type", "application/json")
          .doesNotContainKey("upgrade");
      assertThat(exchange.body())
          .isEqualTo(
              """
              {"model":"fire-1","messages":[{"role":"system","content":"Be brief."},\
              {"role":"user","content":"Hi \\"there\\"\\n你好"},\
              {"role":"assistant","content":"Hello"}],"max_tokens":100,"temperature":0.5,\
              "stream":true,"stream_options":{"include_usage":true}}\
              """);
    }
  }

  @Test
  void sendsNoKeyWhereThereIsNone() {
    try (ScriptedServer server = ScriptedServer.playing(to -> to.answer(500, "text/plain", ""))) {
      Wires.patient(Duration.ofSeconds(30)).base(Endpoint.parse(server.url(), "fire-1", "")).stream(
          PROMPT, pieces::add);
      assertThat(server.exchanges().getFirst().headers()).doesNotContainKey("authorization");
    }
  }

  @Test
  void understandsAnEndpointThatDoesNotStream() {
    Ending ending =
        ask(
            to ->
                to.answer(
                    200,
                    "application/json",
                    """
                    {"choices":[{"message":{"role":"assistant","content":"<think>h</think>\\nyes"},
                      "finish_reason":"length"}],"usage":{"prompt_tokens":3,"completion_tokens":1}}
                    """));
    assertThat(ending).isEqualTo(new Finished(Reason.LENGTH, new Usage(3, 1)));
    assertThat(pieces).containsExactly(new Piece.Reasoning("h"), new Piece.Text("yes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reasoning_content", "reasoning", "thinking"})
  void keepsThoughtsApart(String field) {
    askEvents(
        "{\"choices\":[{\"delta\":{\"" + field + "\":\"hmm\",\"content\":null}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"so\"},\"finish_reason\":\"stop\"}]}");
    assertThat(pieces).containsExactly(new Piece.Reasoning("hmm"), new Piece.Text("so"));
  }

  @Test
  void readsContentThatComesInTypedParts() {
    askEvents(
        """
        {"choices":[{"delta":{"content":[{"type":"thinking","thinking":[{"text":"hm"}]},\
        {"type":"text","text":"so"},{"type":"image"}]},"finish_reason":"stop"}]}\
        """);
    assertThat(pieces).containsExactly(new Piece.Reasoning("hm"), new Piece.Text("so"));
  }

  @Test
  void putsToolCallsTogetherFromTheirFragments() {
    Ending ending =
        askEvents(
            """
            {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":\
            {"name":"find","arguments":"{\\"q\\":"}}]}}]}\
            """,
            """
            {"choices":[{"delta":{"tool_calls":[{"index":1,"id":"b","function":\
            {"name":"open","arguments":"{}"}}]}}]}\
            """,
            """
            {"choices":[{"delta":{"tool_calls":[{"index":0,"function":\
            {"arguments":"1}"}}]},"finish_reason":"tool_calls"}]}\
            """);
    assertThat(ending).isEqualTo(new Finished(Reason.TOOL_CALLS, Usage.UNKNOWN));
    assertThat(pieces)
        .containsExactly(
            new Piece.ToolCall("a", "find", "{\"q\":1}"), new Piece.ToolCall("b", "open", "{}"));
  }

  @Test
  void readsCarriageReturnsCommentsAndDataOverSeveralLines() {
    Ending ending =
        ask(
            to -> {
              to.beginEvents();
              to.chunk(": ping\r\n\r\nid: 7\r\nretry: 3\r\ndata: {\"choices\":\r\n");
              to.chunk("data: [{\"delta\":{\"content\":\"one\"},\r\ndata:\"index\":0}]}\r\n\r");
              to.chunk("\n:\r\rdata:{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\r\r");
              to.chunk("data: [DONE]");
              to.end();
            });
    assertThat(ending).isEqualTo(new Finished(Reason.STOP, Usage.UNKNOWN));
    assertThat(pieces).containsExactly(new Piece.Text("one"));
  }

  @Test
  void joinsCharactersThatWereCutBetweenChunks() {
    byte[] event =
        "data: {\"choices\":[{\"delta\":{\"content\":\"火𠀀\"},\"finish_reason\":\"stop\"}]}\n\n"
            .getBytes(StandardCharsets.UTF_8);
    ask(
        to -> {
          to.beginEvents();
          for (byte b : event) {
            to.chunk(new byte[] {b});
          }
          to.end();
        });
    assertThat(pieces).containsExactly(new Piece.Text("火𠀀"));
  }

  @ParameterizedTest
  @CsvSource({
    "stop, STOP",
    "eos, STOP",
    "length, LENGTH",
    "max_tokens, LENGTH",
    "function_call, TOOL_CALLS",
    "content_filter, CONTENT_FILTER",
    "sensitive, CONTENT_FILTER"
  })
  void knowsTheWordsForAnEnd(String word, Reason reason) {
    assertThat(
            askEvents(
                "{\"choices\":[{\"delta\":{\"content\":\"x\"},\"finish_reason\":\""
                    + word
                    + "\"}]}"))
        .isEqualTo(new Finished(reason, Usage.UNKNOWN));
  }

  @Test
  void takesNoNoticeOfOtherChoicesAndEmptyReasons() {
    Ending ending =
        askEvents(
            "{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"other\"}}]}",
            "{\"choices\":[{\"delta\":{\"role\":\"assistant\"},\"finish_reason\":\"\"}]}",
            "{\"choices\":[{\"delta\":{\"content\":\"mine\"},\"finish_reason\":null}]}",
            "[DONE]");
    assertThat(ending).isEqualTo(new Finished(Reason.STOP, Usage.UNKNOWN));
    assertThat(pieces).containsExactly(new Piece.Text("mine"));
  }

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
    assertFailed(askEvents("{\"choices\":[{\"delta\":{\"content\":\"be\"}}]}", event), fault, true);
    pieces.clear();
    assertFailed(ask(to -> to.answer(200, "application/json", event)), fault, false);
  }

  @Test
  void namesAnErrorEventOfOtherKinds() {
    assertFailed(
        ask(to -> to.answer(200, "text/event-stream", "event:error\ndata:{\"code\":429}\n\n")),
        Fault.TOO_MANY_REQUESTS,
        false);
    assertFailed(
        ask(to -> to.answer(200, "text/event-stream", "error: {\"code\":500}\n\n")),
        Fault.SERVER_ERROR,
        false);
    assertFailed(
        ask(to -> to.answer(200, "text/event-stream", "error: not even json\n\n")),
        Fault.SERVER_ERROR,
        false);
    assertFailed(
        askEvents("{\"choices\":[{\"delta\":{},\"finish_reason\":\"network_error\"}]}"),
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
          ask(
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
    assertFailed(ask(to -> to.answer(200, "text/html", body)), Fault.NOT_UNDERSTOOD, false);
  }

  @Test
  void breaksOffOverGarbageInTheMiddle() {
    assertFailed(
        askEvents("{\"choices\":[{\"delta\":{\"content\":\"good\"}}]}", "{\"choices\":[{\"del"),
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
            wires.base(Endpoint.parse(server.url(), "fire-1", "")).stream(PROMPT, pieces::add);
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
          wires.base(Endpoint.parse(server.url(), "fire-1", "")).stream(PROMPT, pieces::add);
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
              .stream(PROMPT, pieces::add);
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
              PROMPT, pieces::add);
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
            PROMPT, pieces::add);
    assertFailed(ending, Fault.UNREACHABLE, false);
  }

  private static void assertFailed(Ending ending, Fault fault, boolean begun) {
    assertThat(ending)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.fault()).isEqualTo(fault);
              assertThat(failed.begun()).isEqualTo(begun);
            });
  }
}
