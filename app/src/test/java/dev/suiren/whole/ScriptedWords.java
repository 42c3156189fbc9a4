package dev.suiren.whole;

import dev.suiren.testing.ScriptedServer;
import tools.jackson.databind.json.JsonMapper;

/// A base that says what the test last told it to, a few characters at a time.
final class ScriptedWords implements AutoCloseable {
  private static final int PIECE = 3;
  private volatile String words = "";
  private final JsonMapper json = new JsonMapper();
  private final ScriptedServer server;

  ScriptedWords() {
    this.server =
        ScriptedServer.playing(
            exchange -> {
              String text = words;
              exchange.beginEvents();
              for (int at = 0; at < text.length(); at += PIECE) {
                String piece = text.substring(at, Math.min(text.length(), at + PIECE));
                String quoted = json.writeValueAsString(piece);
                exchange.text(quoted.substring(1, quoted.length() - 1));
              }
              exchange.finish("stop");
              exchange.done();
            });
  }

  void say(String text) {
    words = text;
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
