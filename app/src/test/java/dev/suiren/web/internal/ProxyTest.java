package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S4")
class ProxyTest {
  @TempDir Path folder;

  /// Which proxy is trusted, what the request says of its way, and what we take it for.
  @ParameterizedTest
  @CsvSource({
    "'', '192.0.2.9', http 127.0.0.1",
    "198.51.100.1, '192.0.2.9', http 127.0.0.1",
    "127.0.0.1, '192.0.2.9', https 192.0.2.9",
    "127.0.0.1, '203.0.113.66, 192.0.2.9', https 192.0.2.9",
    "'::1,127.0.0.1', '192.0.2.9', https 192.0.2.9",
  })
  void onlyATrustedProxySaysWhoCallsAndHow(String proxies, String forwarded, String from) {
    try (Entry entry = Entry.open(folder, "--suiren.web.proxies=" + proxies)) {
      Browser owner = entry.owner();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(owner.at("/from"))
              .header("X-Forwarded-For", forwarded)
              .header("X-Forwarded-Proto", "https");
      assertThat(owner.send(request).body()).isEqualTo(from);
    }
  }

  @Test
  void behindAProxyThatSpeaksHttpsCookiesAreSecure() {
    try (Entry entry = Entry.open(folder, "--suiren.web.proxies=127.0.0.1")) {
      assertThat(signInPage(entry, "X-Forwarded-Proto: https\r\n"))
          .contains("; Secure;", "Strict-Transport-Security");
      assertThat(signInPage(entry, "")).doesNotContain("; Secure", "Strict-Transport-Security");
    }
  }

  private static String signInPage(Entry entry, String header) {
    return RawRequest.send(
        entry.port(),
        "GET /signin HTTP/1.1\r\nHost: localhost:"
            + entry.port()
            + "\r\nAccept: text/html\r\nX-Forwarded-For: 192.0.2.9\r\n"
            + header
            + "Connection: close\r\n\r\n");
  }
}
