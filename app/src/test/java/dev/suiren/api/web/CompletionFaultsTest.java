package dev.suiren.api.web;

import static dev.suiren.api.web.CompletionCalls.HOW;
import static dev.suiren.api.web.CompletionCalls.body;
import static dev.suiren.api.web.CompletionCalls.told;
import static dev.suiren.api.web.ScriptedAnswers.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What is refused or breaks, and how a client is told.
@Tag("S1")
class CompletionFaultsTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"tools\":[]                                     | tools",
        "\"top_p\":0.5                                    | top_p",
        "\"response_format\":{\"type\":\"json_object\"}   | response_format",
        "\"Model\":\"x\"                                  | Model",
        "\"stream\":true,\"stream_options\":{\"x\":1}     | stream_options.x"
      })
  void namesTheFieldItDoesNotSupport(String field, String name) {
    HttpResponse<String> answer = house.ask(body(HOW, "," + field));
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = told(answer).path("error");
    assertThat(error.path("param").asString()).isEqualTo(name);
    assertThat(error.path("code").asString()).isEqualTo("unsupported_field");
    assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
    assertThat(error.path("message").asString()).contains(name);
    assertThat(house.answers().asked).isEmpty();
  }

  @Test
  void namesAllFieldsItDoesNotSupport() {
    JsonNode error =
        told(house.ask(
                body(
                    "{\"role\":\"user\",\"content\":\"x\",\"tool_calls\":[]}",
                    ",\"seed\":1,\"logit_bias\":{}")))
            .path("error");
    assertThat(error.path("message").asString())
        .contains("messages[0].tool_calls", "seed", "logit_bias");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"messages\":[]} | 400 | model",
        "{\"model\":\"suiren\"} | 400 | messages",
        "{\"model\":\"gpt-4o\",\"messages\":[]} | 404 | model",
        "{\"model\":\"suiren\",\"messages\":[]} | 400 | messages",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"tool\",\"content\":\"x\"}]}"
            + " | 400 | messages[0].role",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\"}]} | 400 | messages[0].content",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"assistant\",\"content\":\"x\"}]}"
            + " | 400 | messages",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":"
            + "[{\"type\":\"image_url\"}]}]} | 400 | messages[0].content[0].type",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":"
            + "[{\"type\":\"text\",\"text\":\"x\",\"cache_control\":{}}]}]}"
            + " | 400 | messages[0].content[0].cache_control",
        "{\"model\":\"suiren\",\"messages\":\"hi\"} | 400 | messages",
        "{\"model\":\"suiren\",\"messages\":[null]} | 400 | messages[0]",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"},null]}"
            + " | 400 | messages[1]",
        "{\"model\":\"suiren\",\"messages\":null} | 400 | messages",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":null,\"content\":\"x\"}]}"
            + " | 400 | messages[0].role",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":5}]}"
            + " | 400 | messages[0].content",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":"
            + "{\"type\":\"text\",\"text\":\"x\"}}]} | 400 | messages[0].content",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":[null]}]}"
            + " | 400 | messages[0].content[0]",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":[\"x\"]}]}"
            + " | 400 | messages[0].content[0]",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":"
            + "[{\"text\":\"x\"}]}]} | 400 | messages[0].content[0].type",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":"
            + "[{\"type\":\"text\"}]}]} | 400 | messages[0].content[0].text",
        "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":"
            + "[{\"type\":\"text\",\"text\":5}]}]} | 400 | messages[0].content[0].text",
        "not json | 400 | -",
        "[] | 400 | -",
        "'' | 400 | -"
      },
      nullValues = "-")
  void namesWhatIsWrong(String request, int status, String name) {
    HttpResponse<String> answer = house.ask(request);
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode error = told(answer).path("error");
    assertThat(error.path("param").isNull() ? null : error.path("param").asString())
        .isEqualTo(name);
    assertThat(error.path("message").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "max_tokens, 0",
    "max_tokens, 1.5",
    "max_completion_tokens, 1000001",
    "temperature, 2.1",
    "temperature, -0.1",
    "temperature, '\"hot\"'",
    "n, 2",
    "stream, '\"yes\"'",
    "stream_options, '{}'"
  })
  void namesAValueThatIsOutOfRange(String name, String value) {
    HttpResponse<String> answer = house.ask(body(HOW, ",\"" + name + "\":" + value));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(told(answer).path("error").path("param").asString()).isEqualTo(name);
    assertThat(told(answer).path("error").path("code").asString()).isEqualTo("bad_input");
  }

  @Test
  void tellsProblemsInTheShapeClientsExpect() {
    house.answers().script =
        (question, listener) -> {
          throw new ProblemException(Problem.TOO_MANY, "wait a little");
        };
    HttpResponse<String> answer = house.ask(body(HOW, ",\"stream\":true"));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(told(answer).path("error").toString())
        .isEqualTo(
            """
            {"message":"wait a little","type":"rate_limit_error","param":null,"code":"too_many"}\
            """);
  }

  @Test
  void tellsNothingOfItsOwnBugsButAnIncident() {
    house.answers().script =
        (question, listener) -> {
          throw new IllegalStateException("secret detail");
        };
    HttpResponse<String> answer = house.ask(body(HOW, ""));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("\"code\":\"broken\"").doesNotContain("secret");
  }

  @Test
  void saysThatTheDiskIsFull() {
    house.answers().script =
        (question, listener) -> {
          throw new IllegalStateException(new SQLException("secret", "", 13));
        };
    HttpResponse<String> answer = house.ask(body(HOW, ""));
    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(told(answer).path("error").toString())
        .isEqualTo(
            """
            {"message":"the disk is full: make room and try again","type":"server_error",\
            "param":null,"code":"disk_full"}\
            """);
  }

  @Test
  void endsABrokenStreamWithAnErrorEvent() {
    house.answers().script =
        (question, listener) -> {
          listener.released(release("Half"));
          throw new IllegalStateException("secret detail");
        };
    HttpResponse<String> answer = house.ask(body(HOW, ",\"stream\":true"));
    assertThat(answer.body())
        .contains("Half", "\"code\":\"broken\"")
        .doesNotContain("secret", "[DONE]");
  }
}
