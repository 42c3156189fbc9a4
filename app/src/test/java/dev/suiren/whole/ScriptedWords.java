package dev.suiren.whole;

import dev.suiren.testing.ScriptedServer;
import tools.jackson.databind.json.JsonMapper;

/// A base that says what the test last told it to, a few characters at a time.
final class ScriptedWords implements AutoCloseable {
  private static final int PIECE = 3;
  private final JsonMapper json = new JsonMapper();
  private volatile ScriptedServer.Script script = exchange -> {};
  private final ScriptedServer server;

  ScriptedWords() {
    this.server = ScriptedServer.playing(exchange -> script.play(exchange));
  }

  void say(String text) {
    think("", text);
  }

  /// Reasons before it speaks.
  void think(String thought, String text) {
    script =
        exchange -> {
          exchange.beginEvents();
          if (!thought.isEmpty()) {
            exchange.event(
                "{\"choices\":[{\"delta\":{\"reasoning_content\":"
                    + json.writeValueAsString(thought)
                    + "}}]}");
          }
          for (int at = 0; at < text.length(); at += PIECE) {
            String piece = text.substring(at, Math.min(text.length(), at + PIECE));
            String quoted = json.writeValueAsString(piece);
            exchange.text(quoted.substring(1, quoted.length() - 1));
          }
          exchange.finish("stop");
          exchange.done();
        };
  }

  void fail(int status, String body) {
    script = exchange -> exchange.answer(status, "application/json", body);
  }

  String url() {
    return server.url();
  }

  int asked() {
    return server.exchanges().size();
  }

  @Override
  public void close() {
    server.close();
  }
}
