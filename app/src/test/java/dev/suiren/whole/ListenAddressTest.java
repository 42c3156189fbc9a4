package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Told to listen on one other address, the product is reached there, and says so.
@Tag("S4")
class ListenAddressTest {
  @TempDir Path folder;

  @Test
  void theLinkIsPrintedForTheAddressAndAnsweredThere() {
    try (House house = House.open(folder.resolve("home"), "--server.address=127.0.0.2")) {
      URI link = URI.create(house.run("link").out().strip());
      assertThat(link.getHost()).isEqualTo("127.0.0.2");
      assertThat(status(link, link.getAuthority())).isEqualTo("200");
      for (String other : new String[] {"127.0.0.3", "evil.example", "127.0.0.2.evil.example"}) {
        assertThat(status(link, other + ":" + link.getPort())).as(other).isEqualTo("403");
      }
      assertThat(status(link, "127.0.0.2")).as("without the port").isEqualTo("403");
    }
  }

  private static String status(URI link, String host) {
    try (Socket socket = new Socket(link.getHost(), link.getPort())) {
      String request =
          "GET /signin HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return answer.split(" ", 3)[1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
