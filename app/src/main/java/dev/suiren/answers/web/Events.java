package dev.suiren.answers.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Server-sent events (WHATWG HTML, section 9.2), written at once and by blocking writes.
final class Events {
  private final OutputStream out;

  Events(OutputStream out) {
    this.out = out;
  }

  /// Whether the reader is still there.
  boolean send(String event, String text) {
    StringBuilder lines = new StringBuilder("event: ").append(event).append('\n');
    text.lines().forEach(line -> lines.append("data: ").append(line).append('\n'));
    return write(lines.append(text.isEmpty() ? "data:\n\n" : "\n").toString());
  }

  /// A comment that keeps the connection open.
  boolean beat() {
    return write(":\n\n");
  }

  private boolean write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return true;
    } catch (IOException e) {
      // The reader has left; the turn goes on without them.
      return false;
    }
  }
}
