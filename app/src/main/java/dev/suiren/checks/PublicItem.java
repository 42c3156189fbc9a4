package dev.suiren.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One item of a public set, with the line it stands in.
record PublicItem(FaultyFile file, int line, JsonNode node) {

  /// Every line of a file that is not blank.
  private static List<PublicItem> lines(FaultyFile file, String text) {
    List<String> lines = text.lines().toList();
    List<PublicItem> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        items.add(new PublicItem(file, i + 1, parsed(file, i + 1, lines.get(i))));
      }
    }
    return items;
  }

  /// A check of each of them, numbered from 0.
  static List<Check> checks(FaultyFile file, String text, Reading reading) {
    List<Check> checks = new ArrayList<>();
    for (PublicItem item : lines(file, text)) {
      checks.add(reading.check(item, checks.size()));
    }
    return checks;
  }

  interface Reading {
    Check check(PublicItem item, int number);
  }

  static JsonNode parsed(FaultyFile file, int line, String text) {
    try {
      return JsonEntries.JSON.readTree(text);
    } catch (JacksonException wrong) {
      throw file.at(line, "not JSON: " + JsonEntries.told(wrong));
    }
  }

  String text(String name) {
    return find(name).orElseThrow(() -> file.at(line, name, "expected a text"));
  }

  /// Numbers count as texts; null and empty texts as absent.
  Optional<String> find(String name) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber()
        ? Optional.of(value.asString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /// `gsm8k-test/17`, as items are counted from 0 elsewhere too.
  String id(int number) {
    return find("id").or(() -> find("task_id")).orElse(stem() + "/" + number);
  }

  /// The file's name without its ending.
  String stem() {
    int dot = file.name().lastIndexOf('.');
    return dot > 0 ? file.name().substring(0, dot) : file.name();
  }

  Check check(int number, Dimension dimension, String question, Expectation expectation) {
    Check.Subject subject = new Check.Subject(stem(), dimension, id(number));
    return new Check(id(number), subject, Input.of(question), List.of(expectation));
  }
}
