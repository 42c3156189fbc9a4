package dev.suiren.library.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens text files in the encoding they are in. A sign that does not decode becomes U+FFFD.
final class TextFile {
  private TextFile() {}

  static BufferedReader open(Path file) throws IOException {
    CharsetGuess guess = CharsetGuess.of(file);
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(guess.markBytes());
    return new BufferedReader(new InputStreamReader(in, guess.charset()), 64 * 1024);
  }

  static String readAll(Path file) throws IOException {
    try (BufferedReader reader = open(file)) {
      return reader.readAllAsString();
    }
  }
}
