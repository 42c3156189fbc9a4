package dev.suiren.proof.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A file of JSON Lines that is being written.
final class LineFile implements AutoCloseable {
  private final JsonMapper json;
  private final BufferedWriter writer;

  /// @param options how it is opened; anew where none is given
  LineFile(JsonMapper json, Path file, OpenOption... options) {
    this.json = json;
    try {
      this.writer = Files.newBufferedWriter(file, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(ObjectNode line) {
    try {
      writer.write(json.writeValueAsString(line));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
