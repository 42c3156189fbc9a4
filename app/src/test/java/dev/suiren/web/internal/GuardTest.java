package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
import org.springframework.core.env.Environment;

@Tag("S4")
class GuardTest {
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

  @Test
  void strangersAreShownTheEntranceAndNothingElse() {
    Browser stranger = entry.browser();
    for (String path : new String[] {"/", "/who", "/nowhere", "/error", "/actuator"}) {
      HttpResponse<String> page = stranger.open(path);
      assertThat(page.statusCode()).as(path).isEqualTo(303);
      assertThat(page.headers().firstValue("Location")).as(path).contains("/signin");
    }
    HttpResponse<String> json = stranger.send(HttpRequest.newBuilder(stranger.at("/who")));
    assertThat(json.statusCode()).isEqualTo(401);
    assertThat(json.body())
        .isEqualTo(error("please sign in first", "invalid_request_error", "sign_in_needed"));
    HttpResponse<String> fragment =
        stranger.send(HttpRequest.newBuilder(stranger.at("/who")).header("HX-Request", "true"));
    assertThat(fragment.statusCode()).isEqualTo(401);
    assertThat(fragment.headers().firstValue("HX-Redirect")).contains("/signin");
    assertThat(stranger.open("/static/suiren.css").statusCode()).isEqualTo(200);
  }

  /// An error in the shape that OpenAI's clients expect.
  private static String error(String message, String type, String code) {
    return "{\"error\":{\"message\":\"%s\",\"type\":\"%s\",\"param\":null,\"code\":\"%s\"}}"
        .formatted(message, type, code);
  }

  @Test
  void theSessionSaysWhoAsks() {
    assertThat(entry.owner().open("/who").body()).isEqualTo("PERSON OWNER");
  }

  @Test
  void aKeyOpensTheApiAndNoPage() {
    Browser program = entry.browser();
    String bearer = "Bearer " + entry.key();
    assertThat(call(program, "/v1/who", bearer).body()).isEqualTo("KEY READER");
    assertThat(call(program, "/who", bearer).statusCode()).isEqualTo(401);
    assertThat(call(program, "/v1/who", "Bearer sk-suiren-unknown").statusCode()).isEqualTo(401);
    assertThat(call(program, "/v1/who", "Bearer sk-suiren-unknown").body())
        .isEqualTo(
            error(
                "this needs a valid key: Authorization: Bearer sk-suiren-…",
                "invalid_request_error",
                "key_refused"));
  }

  @Test
  void aSessionDoesNotOpenTheApi() {
    assertThat(entry.owner().open("/v1/who").statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> call(Browser program, String path, String authorization) {
    return program.send(
        HttpRequest.newBuilder(program.at(path)).header("Authorization", authorization));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:PORT, 200",
    "LOCALHOST:PORT, 200",
    "127.0.0.1:PORT, 200",
    "[::1]:PORT, 200",
    "127.0.0.1, 403",
    "localhost:1, 403",
    "evil.example:PORT, 403",
    "localhost.:PORT, 403",
    "127.0.0.1.evil.example:PORT, 403",
  })
  void answersUnderItsOwnNamesOnly(String host, int status) {
    String answer =
        RawRequest.send(
            entry.port(),
            "GET /static/suiren.css HTTP/1.1\r\nHost: "
                + host.replace("PORT", String.valueOf(entry.port()))
                + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    if (status == 403) {
      assertThat(answer.lines().toList().getLast())
          .isEqualTo(
              error(
                  "this host name is not served here (setting suiren.web.hosts)",
                  "invalid_request_error",
                  "not_allowed"));
    }
  }

  /// What a browser says of where a write comes from, and what becomes of it.
  @ParameterizedTest
  @CsvSource({
    "OURS, same-origin, 200",
    "OURS, '', 200",
    "'', '', 200",
    "'', none, 200",
    "null, same-origin, 200",
    "null, '', 403",
    "null, cross-site, 403",
    "https://evil.example, '', 403",
    "OURS, cross-site, 403",
    "OURS, same-site, 403",
    "http://localhost:1, '', 403",
    "http://evil.example#OURS, '', 403",
  })
  void refusesWritesFromOtherSites(String origin, String site, int status) {
    Browser owner = entry.owner();
    owner.open("/password");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(owner.at("/write"))
            .header("X-CSRF-TOKEN", owner.token())
            .POST(BodyPublishers.noBody());
    if (!origin.isEmpty()) {
      request.header("Origin", origin.replace("OURS", "http://127.0.0.1:" + entry.port()));
    }
    if (!site.isEmpty()) {
      request.header("Sec-Fetch-Site", site);
    }
    assertThat(owner.send(request).statusCode()).isEqualTo(status);
  }

  @Test
  void everyWriteNeedsTheTokenOfItsSession() {
    Browser owner = entry.owner();
    owner.open("/password");
    Browser other = entry.owner();
    other.open("/password");
    assertThat(write(owner, "").statusCode()).isEqualTo(403);
    assertThat(write(owner, other.token()).statusCode()).isEqualTo(403);
    assertThat(write(owner, owner.token()).statusCode()).isEqualTo(200);
    Browser stranger = entry.browser();
    stranger.open("/signin");
    assertThat(stranger.token()).isNotEmpty().isNotEqualTo(owner.token());
  }

  private static HttpResponse<String> write(Browser browser, String token) {
    return browser.send(
        HttpRequest.newBuilder(browser.at("/write"))
            .header("X-CSRF-TOKEN", token)
            .POST(BodyPublishers.noBody()));
  }

  @Test
  void aCallByKeyNeedsNoToken() {
    Browser program = entry.browser();
    HttpResponse<String> answer =
        program.send(
            HttpRequest.newBuilder(program.at("/v1/write"))
                .header("Authorization", "Bearer " + entry.key())
                .POST(BodyPublishers.ofString("four")));
    assertThat(answer.body()).isEqualTo("written 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/signin",
        "/nowhere",
        "/static/suiren.css",
        "/static/none",
        "/v1/who",
        "/static/../who"
      })
  void everyResponseCarriesTheSafetyHeaders(String path) {
    String answer =
        RawRequest.send(
            entry.port(),
            "GET "
                + path
                + " HTTP/1.1\r\nHost: localhost:"
                + entry.port()
                + "\r\nConnection: close\r\n\r\n");
    assertSafe(answer);
    boolean asset = path.equals("/static/suiren.css");
    assertThat(answer.contains("Cache-Control: no-store")).isEqualTo(!asset);
  }

  private static void assertSafe(String answer) {
    SafetyHeaders.ALWAYS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
    assertThat(answer).contains("default-src 'none'").doesNotContainIgnoringCase("tomcat");
  }

  @Test
  void otherNamesAreServedWhenTheyAreConfigured(@TempDir Path home) {
    try (Entry named = Entry.open(home, "--suiren.web.hosts=Docs.Example.org")) {
      String request = "GET /static/suiren.css HTTP/1.1\r\nConnection: close\r\nHost: ";
      assertThat(RawRequest.send(named.port(), request + "docs.example.org\r\n\r\n"))
          .startsWith("HTTP/1.1 200");
      assertThat(RawRequest.send(named.port(), request + "example.org\r\n\r\n"))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void listensOnThisMachineOnlyUnlessToldOtherwise() {
    assertThat(entry.get(Environment.class).getProperty("server.address")).isEqualTo("127.0.0.1");
  }
}
