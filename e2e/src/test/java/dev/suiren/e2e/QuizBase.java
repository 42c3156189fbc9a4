package dev.suiren.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An OpenAI-compatible endpoint that is asked for codes such as `dates-17` and knows some of them.
final class QuizBase implements AutoCloseable {
  private static final Pattern CODE = Pattern.compile("([a-z]+)-(\\d+)");

  private final HttpServer server;
  private final BiPredicate<String, Integer> knows;

  QuizBase(BiPredicate<String, Integer> knows) {
    this.knows = knows;
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

  private void answer(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher code = CODE.matcher(asked.substring(asked.lastIndexOf("code")));
    boolean known = code.find() && knows.test(code.group(1), Integer.valueOf(code.group(2)));
    String text =
        known
            ? "The code is " + code.group() + ", as the handbook says on its third page. 代码在手册第三页。"
            : "The code is not known to me, though the handbook may say it on its third page."
                + " 代码不详。";
    String events =
        "data: {\"choices\":[{\"delta\":{\"content\":\"%s\"}}]}\n\n".formatted(text)
            + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
            + "data: [DONE]\n\n";
    byte[] bytes = events.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
