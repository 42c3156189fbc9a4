package dev.suiren.cli.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of UTF-8, split at newline only, of which none takes more memory than it may.
final class BoundedLines {
  static final int LONGEST = 1 << 20;

  private final InputStream in;
  private long number;

  BoundedLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /// @param number from 1, blank lines counted
  /// @param text empty where the line was longer than `LONGEST` bytes, or is not UTF-8
  record Line(long number, Optional<String> text) {}

  /// Empty at the end; blank lines are passed over, and so is a byte order mark at the beginning.
  Optional<Line> next() throws IOException {
    while (true) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean tooLong = false;
      int c = in.read();
      if (c < 0) {
        return Optional.empty();
      }
      number++;
      for (; c >= 0 && c != '\n'; c = in.read()) {
        tooLong |= bytes.size() >= LONGEST;
        if (!tooLong) {
          bytes.write(c);
        }
      }
      Optional<String> text = tooLong ? Optional.empty() : decoded(bytes);
      if (text.filter(String::isBlank).isEmpty()) {
        return Optional.of(new Line(number, text));
      }
    }
  }

  /// Nothing is put in the place of what is not UTF-8: that would be another text.
  private Optional<String> decoded(ByteArrayOutputStream bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      return Optional.of(number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
