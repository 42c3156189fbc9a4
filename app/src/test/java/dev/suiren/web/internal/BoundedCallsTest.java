package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

class BoundedCallsTest {
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/fits", exchange -> say(exchange, 1000));
    server.createContext("/large", exchange -> say(exchange, 1001));
    server.createContext("/silent", exchange -> awaitEnd());
    server.createContext(
        "/stalls",
        exchange -> {
          exchange.sendResponseHeaders(200, 10);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          awaitEnd();
        });
    server.start();
  }

  @AfterEach
  void close() {
    over.countDown();
    server.stop(0);
  }

  private static void say(HttpExchange exchange, int bytes) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
    exchange.close();
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String call(Duration patience, String path) {
    RestTemplate calls = new RestTemplate(BoundedCalls.of(patience, 1000));
    String place = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return String.valueOf(calls.getForObject(place, String.class));
  }

  @Test
  void takesWhatFitsAndNothingLarger() {
    Duration patience = Duration.ofSeconds(30);
    assertThat(call(patience, "/fits")).hasSize(1000);
    assertThatThrownBy(() -> call(patience, "/large"))
        .isInstanceOf(RestClientException.class)
        .hasRootCauseMessage("the answer is too large");
  }

  @Test
  void doesNotWaitForeverForAnAnswerNorForItsRest() {
    for (String path : new String[] {"/silent", "/stalls"}) {
      assertThatThrownBy(() -> call(Duration.ofMillis(200), path))
          .as(path)
          .isInstanceOf(RestClientException.class);
    }
  }
}
