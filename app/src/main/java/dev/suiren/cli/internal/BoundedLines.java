package dev.suiren.cli.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of UTF-8, split at newline only, of which none takes more memory than it may.
final class BoundedLines {
  static final int LONGEST = 1 << 20;

  private final InputStream in;

  BoundedLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /// @param text empty where the line was longer than `LONGEST` bytes
  record Line(Optional<String> text) {}

  /// Empty at the end; blank lines are passed over.
  Optional<Line> next() throws IOException {
    while (true) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean tooLong = false;
      int c = in.read();
      if (c < 0) {
        return Optional.empty();
      }
      for (; c >= 0 && c != '\n'; c = in.read()) {
        tooLong |= bytes.size() >= LONGEST;
        if (!tooLong) {
          bytes.write(c);
        }
      }
      String text = bytes.toString(StandardCharsets.UTF_8);
      if (tooLong || !text.isBlank()) {
        return Optional.of(new Line(tooLong ? Optional.empty() : Optional.of(text)));
      }
    }
  }
}
