package dev.suiren.effect;

import dev.suiren.checks.CsvLine;
import dev.suiren.checks.FaultyFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fields of one question, by names without signs and capitals, so that `rightCitation`,
/// `right_citation` and `Right citation` are one.
///
/// @param line counted from 1
record OccasionFields(FaultyFile file, int line, Map<String, String> values) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");
  private static final Set<String> NO = Set.of("false", "no", "n", "0", "否");

  /// As long as a number has it, very small ones of JSON in powers of ten.
  private static final String NUMBER = "\\d{1,5}(\\.\\d+)?([eE]-\\d{1,3})?";

  private static final Set<String> KNOWN =
      Set.of("question", "when", "answered", "rightcitation", "minutes", "escalated", "cluster");

  /// A week and more is no time for one question.
  private static final double MOST_MINUTES = 10_080;

  static OccasionFields ofJson(FaultyFile file, int line, String text) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JacksonException wrong) {
      throw file.at(line, "not one JSON object");
    }
    if (!node.isObject()) {
      throw file.at(line, "not one JSON object");
    }
    OccasionFields fields = new OccasionFields(file, line, new HashMap<>());
    for (var field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isContainer()) {
        throw file.at(line, field.getKey(), "not a text, a number or a truth value");
      }
      fields.put(field.getKey(), line, value.isNull() ? "" : value.asString());
    }
    return fields;
  }

  static OccasionFields ofRow(FaultyFile file, CsvLine heads, CsvLine row) {
    if (row.cells().size() > heads.cells().size()) {
      throw file.at(row.number(), "more cells than the first line has names");
    }
    OccasionFields fields = new OccasionFields(file, row.number(), new HashMap<>());
    for (int i = 0; i < row.cells().size(); i++) {
      fields.put(heads.cells().get(i), heads.number(), row.cells().get(i));
    }
    return fields;
  }

  /// @param named the line that gives the name
  private void put(String name, int named, String value) {
    String field = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    if (values.putIfAbsent(field, value.strip()) != null && KNOWN.contains(field)) {
      throw file.at(named, name.strip(), "given twice");
    }
  }

  Occasion occasion() {
    String question = values.getOrDefault("question", "");
    String cluster = values.getOrDefault("cluster", "");
    if (question.isEmpty() && cluster.isEmpty()) {
      throw file.at(line, "question", "missing; it may be any name that tells questions apart");
    }
    return new Occasion(
        when(),
        cluster.isEmpty() ? question : cluster,
        truth("answered", "answered"),
        truth("rightcitation", "rightCitation"),
        minutes(),
        truth("escalated", "escalated"));
  }

  private Occasion.When when() {
    return switch (values.getOrDefault("when", "").toLowerCase(Locale.ROOT)) {
      case "before" -> Occasion.When.BEFORE;
      case "after" -> Occasion.When.AFTER;
      default -> throw file.at(line, "when", "\"before\" or \"after\"");
    };
  }

  private Optional<Boolean> truth(String field, String shown) {
    String value = values.getOrDefault(field, "").toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (YES.contains(value) || NO.contains(value)) {
      return Optional.of(YES.contains(value));
    }
    throw file.at(line, shown, "true or false, or left empty where it is not known");
  }

  private Optional<Double> minutes() {
    String value = values.getOrDefault("minutes", "");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.matches(NUMBER) && Double.parseDouble(value) <= MOST_MINUTES) {
      return Optional.of(Double.parseDouble(value));
    }
    throw file.at(line, "minutes", "a number from 0 to 10080, or left empty");
  }
}
