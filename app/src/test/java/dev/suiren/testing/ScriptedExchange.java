package dev.suiren.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// One request to a `ScriptedServer`, and the means to answer it well or badly.
public final class ScriptedExchange {
  private static final JsonMapper JSON = new JsonMapper();
  private final Socket socket;
  private final String requestLine;
  private final Map<String, String> headers;
  private final String body;
  private final CountDownLatch clientClosed = new CountDownLatch(1);

  private ScriptedExchange(
      Socket socket, String requestLine, Map<String, String> headers, String body) {
    this.socket = socket;
    this.requestLine = requestLine;
    this.headers = headers;
    this.body = body;
  }

  static ScriptedExchange read(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    String requestLine = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new ScriptedExchange(socket, requestLine, headers, body);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  public String requestLine() {
    return requestLine;
  }

  /// Names in lower case.
  public Map<String, String> headers() {
    return headers;
  }

  public String body() {
    return body;
  }

  /// Sends a whole answer.
  public void answer(int status, String type, String text, String... moreHeaders)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    raw(
        "HTTP/1.1 "
            + status
            + " Said\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\nConnection: close\r\n"
            + (moreHeaders.length == 0 ? "" : String.join("\r\n", moreHeaders) + "\r\n")
            + "\r\n");
    raw(bytes);
  }

  /// Begins a chunked answer, so that its end can be told from a broken connection.
  public void begin(int status, String type) throws IOException {
    raw(
        "HTTP/1.1 "
            + status
            + " Said\r\nContent-Type: "
            + type
            + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
  }

  public void beginEvents() throws IOException {
    begin(200, "text/event-stream");
  }

  public void chunk(String text) throws IOException {
    chunk(text.getBytes(StandardCharsets.UTF_8));
  }

  public void chunk(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    raw(out.toByteArray());
  }

  public void event(String data) throws IOException {
    chunk("data: " + data + "\n\n");
  }

  /// A piece of text as real endpoints stream it.
  public void text(String text) throws IOException {
    event("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}");
  }

  /// Asks for one call.
  ///
  /// @param arguments as a base writes them, JSON or not
  public void call(String tool, String arguments) throws IOException {
    event(
        "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c1\","
            + "\"function\":{\"name\":\""
            + tool
            + "\",\"arguments\":"
            + JSON.writeValueAsString(arguments)
            + "}}]}}]}");
  }

  public void finish(String reason) throws IOException {
    event("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}");
  }

  public void usage(int prompt, int completion) throws IOException {
    event(
        "{\"choices\":[],\"usage\":{\"prompt_tokens\":"
            + prompt
            + ",\"completion_tokens\":"
            + completion
            + "}}");
  }

  /// Ends a chunked answer in good order.
  public void end() throws IOException {
    raw("0\r\n\r\n");
  }

  public void done() throws IOException {
    event("[DONE]");
    end();
  }

  public void raw(String text) throws IOException {
    raw(text.getBytes(StandardCharsets.UTF_8));
  }

  public void raw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /// Resets the connection, as a dying process does; what was sent may be lost on its way.
  public void drop() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /// Says nothing more until the client closes the connection.
  public void stall() throws IOException {
    InputStream in = socket.getInputStream();
    try {
      while (in.read() >= 0) {
        // Whatever still comes is of no interest.
      }
    } finally {
      clientClosed.countDown();
    }
  }

  /// Sends `chunk` again and again, whatever the client wishes, until the connection is gone.
  public void flood(String chunk) throws IOException {
    try {
      while (true) {
        chunk(chunk);
      }
    } finally {
      clientClosed.countDown();
    }
  }

  /// Whether the client closed the connection of a stalled or flooding answer.
  public boolean awaitClosed() throws InterruptedException {
    return clientClosed.await(30, TimeUnit.SECONDS);
  }

  /// Closes the connection in good order, whether or not the answer is complete.
  public void hangUp() throws IOException {
    socket.close();
  }
}
