package dev.suiren.api.web;

import static dev.suiren.api.web.CompletionCalls.HOW;
import static dev.suiren.api.web.CompletionCalls.body;
import static dev.suiren.api.web.ScriptedAnswers.release;
import static dev.suiren.api.web.ScriptedAnswers.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing goes on being written for a client that has gone.
@Tag("S1")
class GoneClientsTest {
  private static ApiHouse house;

  @BeforeAll
  static void open(@TempDir Path home) {
    house = ApiHouse.open(home);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void stopsTheAnswerWhenTheClientGoesAwayWhileReading() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    house.answers().script =
        (question, listener) -> {
          while (listener.released(release("more and more "))) {
            Thread.onSpinWait();
          }
          stopped.countDown();
          return unknown("Nobody reads this.");
        };
    goAwayInTheMiddle();
    assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void stopsTheAnswerWhenTheClientGoesAwayInSilence() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    house.answers().script =
        (question, listener) -> {
          listener.streams(stopped::countDown);
          listener.released(release("one moment"));
          try {
            stopped.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return unknown("Nobody reads this.");
        };
    goAwayInTheMiddle();
    assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static void goAwayInTheMiddle() throws IOException {
    byte[] body = body(HOW, ",\"stream\":true").getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
      String head =
          "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:"
              + house.port()
              + "\r\nAuthorization: Bearer "
              + house.key()
              + "\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      assertThat(socket.getInputStream().readNBytes(300)).hasSize(300);
    }
  }
}
