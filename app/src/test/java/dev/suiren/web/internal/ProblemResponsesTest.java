package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Tag("S4")
class ProblemResponsesTest {
  @TempDir static Path folder;
  private static Entry entry;

  @BeforeAll
  static void open() {
    entry = Entry.open(folder);
  }

  @AfterAll
  static void close() {
    entry.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a%00b HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "GET /a%zz HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "GET /a{b} HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "GET /..;/who HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "GET //who HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "GET /who%2f HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "GET /who HTTP/1.1\r\n\r\n",
        "GET /who HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /who HTTP/9.9\r\nHost: localhost:PORT\r\n\r\n",
        "TRACE /who HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "nonsense\r\n\r\n",
      })
  void malformedRequestsGetOneLineAndNoTrace(String request) {
    String answer =
        RawRequest.send(entry.port(), request.replace("PORT", String.valueOf(entry.port())));
    assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|505).*");
    assertThat(answer).doesNotContain("Exception", "\tat ", "<h1>", "Apache", "Tomcat");
    assertThat(answer).contains("\"param\":null,\"code\":\"");
  }

  @Test
  void ourOwnBugsAreOursAndSayNothingButAnId() {
    Browser owner = entry.owner();
    HttpResponse<String> answer = owner.send(HttpRequest.newBuilder(owner.at("/bug")));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .matches(
            "\\{\"error\":\\{\"message\":\"something broke on our side; the log tells more under"
                + " [0-9a-f-]{36}\",\"type\":\"server_error\",\"param\":null,\"code\":\"broken\"}}");
    HttpResponse<String> page = owner.open("/bug");
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body()).contains("Something broke on our side").doesNotContain("secret");
  }

  @Test
  void theLogNamesTheIncidentAndKeepsItsWordsToItself() {
    Logger log = (Logger) LoggerFactory.getLogger(ProblemResponses.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      Browser owner = entry.owner();
      String answer = owner.send(HttpRequest.newBuilder(owner.at("/bug"))).body();
      assertThat(lines.list)
          .singleElement()
          .satisfies(
              line -> {
                String[] words = line.getFormattedMessage().split(" ", -1);
                assertThat(answer).contains(words[1]);
                assertThat(line.getFormattedMessage())
                    .contains("java.lang.IllegalArgumentException", "SomePages.bug")
                    .doesNotContain("secret detail");
                assertThat(line.getThrowableProxy()).isNull();
              });
    } finally {
      log.detachAppender(lines);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/conflict, 409, conflict",
    "/nowhere, 404, not_found",
    "/number, 400, bad_input",
    "/number?number=x, 400, bad_input",
    "/write, 405, wrong_usage",
    "/error, 404, not_found",
  })
  void problemsAreOneLineForProgramsAndAPageForPeople(String path, int status, String code) {
    Browser owner = entry.owner();
    HttpResponse<String> line =
        owner.send(HttpRequest.newBuilder(owner.at(path)).header("Accept", "application/json"));
    assertThat(line.statusCode()).isEqualTo(status);
    assertThat(line.body())
        .startsWith("{\"error\":{\"message\":\"")
        .endsWith("\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"" + code + "\"}}");
    HttpResponse<String> page = owner.open(path);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.body()).contains("<html", "problem-status");
  }
}
