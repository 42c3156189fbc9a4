package dev.suiren.api.web;

import static dev.suiren.api.web.CompletionCalls.HOW;
import static dev.suiren.api.web.CompletionCalls.JSON;
import static dev.suiren.api.web.CompletionCalls.body;
import static dev.suiren.api.web.CompletionCalls.events;
import static dev.suiren.api.web.CompletionCalls.told;
import static dev.suiren.api.web.ScriptedAnswers.extracted;
import static dev.suiren.api.web.ScriptedAnswers.grounded;
import static dev.suiren.api.web.ScriptedAnswers.held;
import static dev.suiren.api.web.ScriptedAnswers.near;
import static dev.suiren.api.web.ScriptedAnswers.release;
import static dev.suiren.api.web.ScriptedAnswers.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers.Manner;
import dev.suiren.answers.Answers.Turn;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Reply.Completeness;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@Tag("S1")
class CompletionsApiTest {
  private static ApiHouse house;

  @BeforeAll
  static void open(@TempDir Path home) {
    house = ApiHouse.open(home);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void forget() {
    house.answers().asked.clear();
  }

  private static ScriptedAnswers.Asked asked() {
    return house.answers().asked.getLast();
  }

  @Test
  void answersWithCitationsInAFieldAndAsFootnotes() {
    house.answers().script = (q, listener) -> grounded("By the stairs. [1]", Completeness.WHOLE);
    HttpResponse<String> answer = house.ask(body(HOW, ""));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    JsonNode told = told(answer);
    assertThat(told.path("id").asString()).startsWith("chatcmpl-");
    assertThat(told.path("object").asString()).isEqualTo("chat.completion");
    assertThat(told.path("model").asString()).isEqualTo("suiren");
    assertThat(told.path("usage").toString())
        .isEqualTo("{\"prompt_tokens\":120,\"completion_tokens\":12,\"total_tokens\":132}");
    JsonNode choice = told.path("choices").get(0);
    assertThat(choice.path("finish_reason").asString()).isEqualTo("stop");
    assertThat(choice.path("message").path("content").asString())
        .isEqualTo(
            "By the stairs. [1]\n\n"
                + "[1] rules/fire.md › Safety › Fire, p. 3: \"Leave by the stairs.\"");
    JsonNode extra = choice.path("message").path("suiren");
    assertThat(extra.path("reply").asString()).isEqualTo("grounded");
    assertThat(extra.path("base").asString()).isEqualTo("Ember");
    assertThat(extra.path("dropped").asInt()).isEqualTo(2);
    assertThat(extra.path("fault").isNull()).isTrue();
    assertThat(extra.path("citations").toString())
        .isEqualTo(
            """
            [{"document":"rules/fire.md","revision":"ab12","passage":"p1",\
            "heading":["Safety","Fire"],"page":3,"start":10,"end":29,\
            "quote":"Leave by\\nthe stairs.","dated":null,"matched":[{"start":10,"end":15}]}]\
            """);
  }

  @Test
  void streamsEachReleaseThenFootnotesReasonAndUsage() {
    house.answers().script =
        (question, listener) -> {
          listener.released(release("By the "));
          listener.released(release("stairs."));
          return grounded("By the stairs. [1]", Completeness.TRUNCATED);
        };
    HttpResponse<String> answer =
        house.ask(body(HOW, ",\"stream\":true,\"stream_options\":{\"include_usage\":true}"));
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/event-stream;charset=utf-8");
    List<String> events = events(answer);
    assertThat(events.getLast()).isEqualTo("[DONE]");
    List<JsonNode> chunks =
        events.subList(0, events.size() - 1).stream().map(JSON::readTree).toList();
    assertThat(chunks)
        .allSatisfy(
            chunk -> {
              assertThat(chunk.path("id")).isEqualTo(chunks.getFirst().path("id"));
              assertThat(chunk.path("object").asString()).isEqualTo("chat.completion.chunk");
            });
    assertThat(chunks.stream().map(chunk -> chunk.path("choices").path(0).path("delta")))
        .extracting(delta -> delta.path("content").asString(""))
        .containsExactly(
            "",
            "By the ",
            "stairs.",
            " [1]",
            "\n\n[1] rules/fire.md › Safety › Fire, p. 3: \"Leave by the stairs.\"",
            "",
            "");
    JsonNode first = chunks.getFirst().path("choices").get(0);
    assertThat(first.path("delta").path("role").asString()).isEqualTo("assistant");
    assertThat(first.path("finish_reason").isNull()).isTrue();
    JsonNode closing = chunks.get(5).path("choices").get(0);
    assertThat(closing.path("finish_reason").asString()).isEqualTo("length");
    assertThat(closing.path("delta").path("suiren").path("citations")).hasSize(1);
    assertThat(chunks.get(6).path("choices")).isEmpty();
    assertThat(chunks.get(6).path("usage").path("total_tokens").asInt()).isEqualTo(132);
    assertThat(chunks.get(5).has("usage")).isFalse();
  }

  @Test
  void tellsWhatComesNearApartFromWhatIsCited() {
    house.answers().script = (q, listener) -> near("Not there.", "None of these answers:");
    JsonNode message = told(house.ask(body(HOW, ""))).path("choices").get(0).path("message");
    assertThat(message.path("content").asString())
        .isEqualTo(
            "Not there.\n\nNone of these answers:\n"
                + "- rules/fire.md › Safety › Fire, p. 3: \"Leave by the stairs.\"");
    JsonNode extra = message.path("suiren");
    assertThat(extra.path("reply").asString()).isEqualTo("unknown");
    assertThat(extra.path("citations")).isEmpty();
    assertThat(extra.path("closest")).hasSize(1);
    assertThat(extra.path("closest").path(0).path("quote").asString())
        .isEqualTo("Leave by\nthe stairs.");
    assertThat(house.ask(body(HOW, ",\"stream\":true")).body())
        .contains("None of these answers:", "\"closest\":[{\"document\":\"rules/fire.md\"");
  }

  /// What was released, how the question ends, and what a client must have read in the end.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "held      | -      | Sorry.           | content_filter | Sorry.",
        "held      | Half   | Half~~Sorry.     | content_filter | Half~~Sorry.",
        "held      | Half   | Sorry.           | content_filter | Half~~Sorry.",
        "unknown   | -      | Not there.       | stop           | Not there.",
        "unknown   | No.    | Not there.       | stop           | No.",
        "extracted | -      | Quoted.          | stop           | Quoted."
      })
  void tellsEveryKindOfReply(
      String kind, String released, String text, String reason, String read) {
    house.answers().script =
        (question, listener) -> {
          if (released != null) {
            listener.released(release(released));
          }
          return reply(kind, text.replace("~", "\n"));
        };
    List<JsonNode> chunks =
        events(house.ask(body(HOW, ",\"stream\":true"))).stream()
            .filter(event -> !event.equals("[DONE]"))
            .map(JSON::readTree)
            .toList();
    StringBuilder all = new StringBuilder();
    chunks.forEach(
        chunk ->
            all.append(chunk.path("choices").get(0).path("delta").path("content").asString("")));
    assertThat(all.toString()).isEqualTo(read.replace("~", "\n"));
    JsonNode closing = chunks.getLast().path("choices").get(0);
    assertThat(closing.path("finish_reason").asString()).isEqualTo(reason);
    assertThat(closing.path("delta").path("suiren").path("reply").asString()).isEqualTo(kind);
    JsonNode whole = told(house.ask(body(HOW, ""))).path("choices").get(0);
    assertThat(whole.path("finish_reason").asString()).isEqualTo(reason);
    assertThat(whole.path("message").path("suiren").path("reply").asString()).isEqualTo(kind);
  }

  private static Reply reply(String kind, String text) {
    return switch (kind) {
      case "held" -> held(text);
      case "unknown" -> unknown(text);
      default -> extracted(text);
    };
  }

  @Test
  void takesTheLastUserMessageAsTheQuestion() {
    house.ask(
        body(
            """
            {"role":"system","content":"Be brief."},
            {"role":"user","content":[{"type":"text","text":"What"},{"type":"text","text":"now?"}]},
            {"role":"assistant","content":"Wait.","refusal":null,"suiren":{"reply":"grounded"}},
            {"role":"developer","content":"In verse."},
            {"role":"user","content":"And then?","name":"eve"}
            """,
            ",\"user\":\"the owner\",\"n\":1,\"temperature\":0.5,\"max_tokens\":9,\"top_p\":null"));
    assertThat(asked().question().manner())
        .isEqualTo(new Manner(OptionalInt.of(9), OptionalDouble.of(0.5)));
    assertThat(asked().question().text()).isEqualTo("And then?");
    assertThat(asked().question().history())
        .containsExactly(new Turn(true, "What\nnow?"), new Turn(false, "Wait."));
    assertThat(asked().question().instructions()).isEqualTo("Be brief.\nIn verse.");
    assertThat(asked().question().collections()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @Tag("S4")
  void theKeyAloneDecidesWhoAsksAndForWhom(Audience audience) {
    String key = house.key(audience);
    house.ask(body(HOW, ",\"user\":\"owner\""), key);
    assertThat(asked().caller().kind()).isEqualTo(Caller.Kind.KEY);
    assertThat(asked().caller().audience()).isEqualTo(audience);
    HttpResponse<String> refused = house.ask(body(HOW, ",\"audience\":\"staff\""), key);
    assertThat(told(refused).path("error").path("param").asString()).isEqualTo("audience");
  }

  @ParameterizedTest
  @CsvSource({"''", "sk-suiren-wrong"})
  void refusesWhoeverHasNoKey(String key) {
    HttpResponse<String> answer = house.ask(body(HOW, ""), key);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(told(answer).path("error").path("code").asString()).isEqualTo("key_refused");
    assertThat(house.answers().asked).isEmpty();
  }

  @Test
  void listsOneModel() {
    JsonNode models = told(house.get("/v1/models"));
    assertThat(models.path("object").asString()).isEqualTo("list");
    assertThat(models.path("data")).hasSize(1);
    assertThat(models.path("data").get(0).path("id").asString()).isEqualTo("suiren");
    assertThat(told(house.get("/v1/models/suiren"))).isEqualTo(models.path("data").get(0));
    assertThat(house.get("/v1/models/gpt-4o").statusCode()).isEqualTo(404);
  }

  @Test
  void saysToAnyoneThatItIsUp() {
    HttpResponse<String> answer =
        house.send(house.request("/health").setHeader("Authorization", ""));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
  }

  @Test
  void describesItself() {
    HttpResponse<String> answer = house.get("/v1/openapi.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(new OpenApi().write());
  }
}
