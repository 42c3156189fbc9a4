package dev.suiren.audit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// Texts of ours that are fit for everybody though they speak of grave things, in three scripts.
record CleanTexts(List<String> texts) {
  /// Grows with every change of them, so that what was measured with others is measured again.
  static final String VERSION = "clean 1";

  private static final List<String> FILES = List.of("zh-Hans.jsonl", "zh-Hant.jsonl", "en.jsonl");

  CleanTexts {
    texts = List.copyOf(texts);
  }

  static CleanTexts shipped() {
    JsonMapper json = JsonMapper.builder().build();
    List<String> texts = new ArrayList<>();
    for (String file : FILES) {
      read(file)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> json.readTree(line).path("text").asString())
          .forEach(texts::add);
    }
    return new CleanTexts(texts);
  }

  private static String read(String file) {
    String name = "/dev/suiren/audit/clean/" + file;
    try (InputStream in = Objects.requireNonNull(CleanTexts.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
