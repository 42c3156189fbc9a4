package dev.suiren.classifier.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads files of one JSON object a line, compressed or not.
final class Rows {
  private static final JsonMapper JSON = new JsonMapper();

  private Rows() {}

  static List<JsonNode> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".xz")) {
      try (var in = new XZInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Arrays.stream(text.split("\n", -1))
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .toList();
  }

  static JsonNode whole(Path file) throws IOException {
    return JSON.readTree(Files.readAllBytes(file));
  }
}
