package dev.suiren.disguise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;

/// A table of this room: two fields a line, a tab between them.
final class Table {
  private Table() {}

  static void read(String name, BiConsumer<String, String> line) {
    try (var in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        int tab = text.indexOf('\t');
        line.accept(text.substring(0, tab), text.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
