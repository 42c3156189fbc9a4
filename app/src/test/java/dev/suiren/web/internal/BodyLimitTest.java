package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S4")
class BodyLimitTest {
  @TempDir static Path folder;
  private static Entry entry;

  @BeforeAll
  static void open() {
    entry = Entry.open(folder, "--suiren.web.largest-body=1KB", "--suiren.web.largest-upload=4KB");
  }

  @AfterAll
  static void close() {
    entry.close();
  }

  @Test
  void bodiesBeyondTheLimitAreRefusedHoweverTheyCome() {
    Browser program = entry.browser();
    String bearer = "Bearer " + entry.key();
    byte[] fits = new byte[1024];
    byte[] large = new byte[1025];
    for (boolean known : new boolean[] {true, false}) {
      assertThat(body(program, bearer, fits, known).statusCode()).isEqualTo(200);
      HttpResponse<String> refused = body(program, bearer, large, known);
      assertThat(refused.statusCode()).as("length known: " + known).isEqualTo(413);
      assertThat(refused.body()).contains("too_large");
    }
  }

  private static HttpResponse<String> body(
      Browser program, String bearer, byte[] bytes, boolean known) {
    return program.send(
        HttpRequest.newBuilder(program.at("/v1/write"))
            .header("Authorization", bearer)
            .header("Content-Type", "text/plain")
            .POST(
                known
                    ? BodyPublishers.ofByteArray(bytes)
                    : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
  }

  @ParameterizedTest
  @CsvSource({"100, true, 200", "100, false, 200", "5000, true, 413", "5000, false, 413"})
  void uploadsBeyondTheLimitAreRefused(int bytes, boolean known, int status) {
    Browser owner = entry.owner();
    owner.open("/password");
    String body = parts(owner.token(), bytes);
    HttpResponse<String> answer =
        owner.send(
            HttpRequest.newBuilder(owner.at("/library/a/files"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    known
                        ? BodyPublishers.ofString(body)
                        : BodyPublishers.ofInputStream(
                            () ->
                                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(status == 200 ? "uploaded 100" : "too_large");
  }

  private static String parts(String token, int bytes) {
    return "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
        + token
        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
        + "x".repeat(bytes)
        + "\r\n--b--\r\n";
  }

  /// A stranger has a token too, that of the entrance; a length is not given, so that only looking
  /// into the body would tell it.
  @ParameterizedTest
  @CsvSource({
    "/signin, multipart/form-data, 400",
    "/signin, Multipart/Mixed, 400",
    "/signin/link, multipart/form-data, 400",
    "/v1/write, multipart/form-data, 400",
    "/library/a/files, multipart/form-data, 401",
    "/library/a/files/b, multipart/form-data, 400",
  })
  void filesAreTakenInOnePlaceAndOnlyFromWhoHasSignedIn(String path, String type, int status) {
    Browser stranger = entry.browser();
    stranger.open("/signin");
    byte[] body = parts(stranger.token(), 3000).getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        stranger.send(
            HttpRequest.newBuilder(stranger.at(path))
                .header("Content-Type", type + "; boundary=b")
                .header("X-CSRF-TOKEN", stranger.token())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(status == 400 ? "no files are taken" : "sign in first");
  }
}
