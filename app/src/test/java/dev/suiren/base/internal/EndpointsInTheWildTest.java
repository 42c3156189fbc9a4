package dev.suiren.base.internal;

import static dev.suiren.base.internal.WildEndpoint.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Finished;
import dev.suiren.base.Ending.Reason;
import dev.suiren.base.Piece;
import dev.suiren.base.Usage;
import dev.suiren.testing.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How hosted and local endpoints differ from one another.
@Tag("S5")
@Tag("S8")
class EndpointsInTheWildTest {
  private final WildEndpoint wild = new WildEndpoint();

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
          .stream(PROMPT, wild.pieces::add);
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
          PROMPT, wild.pieces::add);
      assertThat(server.exchanges().getFirst().headers()).doesNotContainKey("authorization");
    }
  }

  @Test
  void understandsAnEndpointThatDoesNotStream() {
    Ending ending =
        wild.ask(
            to ->
                to.answer(
                    200,
                    "application/json",
                    """
                    {"choices":[{"message":{"role":"assistant","content":"<think>h</think>\\nyes"},
                      "finish_reason":"length"}],"usage":{"prompt_tokens":3,"completion_tokens":1}}
                    """));
    assertThat(ending).isEqualTo(new Finished(Reason.LENGTH, new Usage(3, 1)));
    assertThat(wild.pieces).containsExactly(new Piece.Reasoning("h"), new Piece.Text("yes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reasoning_content", "reasoning", "thinking"})
  void keepsThoughtsApart(String field) {
    wild.askEvents(
        "{\"choices\":[{\"delta\":{\"" + field + "\":\"hmm\",\"content\":null}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"so\"},\"finish_reason\":\"stop\"}]}");
    assertThat(wild.pieces).containsExactly(new Piece.Reasoning("hmm"), new Piece.Text("so"));
  }

  @Test
  void readsContentThatComesInTypedParts() {
    wild.askEvents(
        """
        {"choices":[{"delta":{"content":[{"type":"thinking","thinking":[{"text":"hm"}]},\
        {"type":"text","text":"so"},{"type":"image"}]},"finish_reason":"stop"}]}\
        """);
    assertThat(wild.pieces).containsExactly(new Piece.Reasoning("hm"), new Piece.Text("so"));
  }

  @Test
  void putsToolCallsTogetherFromTheirFragments() {
    Ending ending =
        wild.askEvents(
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
    assertThat(wild.pieces)
        .containsExactly(
            new Piece.ToolCall("a", "find", "{\"q\":1}"), new Piece.ToolCall("b", "open", "{}"));
  }

  @Test
  void readsCarriageReturnsCommentsAndDataOverSeveralLines() {
    Ending ending =
        wild.ask(
            to -> {
              to.beginEvents();
              to.chunk(": ping\r\n\r\nid: 7\r\nretry: 3\r\ndata: {\"choices\":\r\n");
              to.chunk("data: [{\"delta\":{\"content\":\"one\"},\r\ndata:\"index\":0}]}\r\n\r");
              to.chunk("\n:\r\rdata:{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\r\r");
              to.chunk("data: [DONE]");
              to.end();
            });
    assertThat(ending).isEqualTo(new Finished(Reason.STOP, Usage.UNKNOWN));
    assertThat(wild.pieces).containsExactly(new Piece.Text("one"));
  }

  @Test
  void joinsCharactersThatWereCutBetweenChunks() {
    byte[] event =
        "data: {\"choices\":[{\"delta\":{\"content\":\"火𠀀\"},\"finish_reason\":\"stop\"}]}\n\n"
            .getBytes(StandardCharsets.UTF_8);
    wild.ask(
        to -> {
          to.beginEvents();
          for (byte b : event) {
            to.chunk(new byte[] {b});
          }
          to.end();
        });
    assertThat(wild.pieces).containsExactly(new Piece.Text("火𠀀"));
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
            wild.askEvents(
                "{\"choices\":[{\"delta\":{\"content\":\"x\"},\"finish_reason\":\""
                    + word
                    + "\"}]}"))
        .isEqualTo(new Finished(reason, Usage.UNKNOWN));
  }

  @Test
  void takesNoNoticeOfOtherChoicesAndEmptyReasons() {
    Ending ending =
        wild.askEvents(
            "{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"other\"}}]}",
            "{\"choices\":[{\"delta\":{\"role\":\"assistant\"},\"finish_reason\":\"\"}]}",
            "{\"choices\":[{\"delta\":{\"content\":\"mine\"},\"finish_reason\":null}]}",
            "[DONE]");
    assertThat(ending).isEqualTo(new Finished(Reason.STOP, Usage.UNKNOWN));
    assertThat(wild.pieces).containsExactly(new Piece.Text("mine"));
  }
}
