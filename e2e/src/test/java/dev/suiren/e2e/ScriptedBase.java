package dev.suiren.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// An OpenAI-compatible endpoint that says what the test last told it to, a few characters at a
/// time.
final class ScriptedBase implements AutoCloseable {
  private static final int PIECE = 7;

  private final JsonMapper json = new JsonMapper();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private volatile String words = "Yes.";
  private volatile boolean endless;
  private volatile String lastKey = "";

  ScriptedBase() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /// A whole answer from now on.
  void say(String text) {
    words = text;
    endless = false;
  }

  /// From now on the beginning of an answer that never ends.
  void begin(String text) {
    words = text;
    endless = true;
  }

  /// As the last request carried it.
  String lastKey() {
    return lastKey;
  }

  private void answer(HttpExchange exchange) throws IOException {
    lastKey = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    String text = words;
    try (OutputStream out = exchange.getResponseBody()) {
      for (int at = 0; at < text.length(); at += PIECE) {
        String piece = text.substring(at, Math.min(text.length(), at + PIECE));
        event(out, "{\"delta\":{\"content\":" + json.writeValueAsString(piece) + "}}");
      }
      if (endless) {
        closed.await();
      }
      event(out, "{\"delta\":{},\"finish_reason\":\"stop\"}");
      out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void event(OutputStream out, String choice) throws IOException {
    out.write(("data: {\"choices\":[" + choice + "]}\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
