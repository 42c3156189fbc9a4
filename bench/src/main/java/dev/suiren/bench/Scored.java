package dev.suiren.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// One score of one system, as `proof compare` reads it.
record Scored(String item, String function, String cluster, int repeat, double score) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<Scored> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(line -> JSON.readValue(line, Scored.class))
          .toList();
    }
  }

  static void write(Path file, List<Scored> all) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Scored one : all) {
        out.write(JSON.writeValueAsString(one));
        out.write('\n');
      }
    }
  }
}
