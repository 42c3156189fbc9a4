package dev.suiren.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads lines of JSON, and makes JSON of entries.
final class JsonEntries {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private JsonEntries() {}

  /// One line of a file.
  static Entry read(FaultyFile file, int line, String text) {
    try {
      return entry(line, JSON.readTree(text));
    } catch (JacksonException wrong) {
      throw file.at(line, "not JSON: " + told(wrong));
    }
  }

  /// Without the places that the parser names, which are none of the file.
  static String told(JacksonException wrong) {
    String line = wrong.getOriginalMessage().lines().findFirst().orElse("");
    return line.replaceFirst("\\s*(?:\\(start marker at|at \\[Source).*", "");
  }

  private static Entry entry(int line, JsonNode node) {
    if (node.isObject()) {
      Map<String, Entry> fields = new LinkedHashMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), entry(line, field.getValue())));
      return new Entry.Sheet(line, fields);
    }
    if (node.isArray()) {
      List<Entry> entries = new ArrayList<>();
      node.forEach(each -> entries.add(entry(line, each)));
      return new Entry.Row(line, entries);
    }
    return new Entry.Word(line, node.isNull() ? "null" : node.asString(), node.isString());
  }

  /// As JSON: a bare word is a number, a truth value or null where it reads as one.
  static JsonNode json(Entry entry) {
    return switch (entry) {
      case Entry.Word word -> word.quoted() ? MAKE.stringNode(word.text()) : bare(word.text());
      case Entry.Row row -> {
        var array = MAKE.arrayNode();
        row.entries().forEach(each -> array.add(json(each)));
        yield array;
      }
      case Entry.Sheet sheet -> {
        ObjectNode object = MAKE.objectNode();
        sheet.fields().forEach((name, value) -> object.set(name, json(value)));
        yield object;
      }
    };
  }

  private static JsonNode bare(String text) {
    return switch (text) {
      case "true" -> MAKE.booleanNode(true);
      case "false" -> MAKE.booleanNode(false);
      case "null", "~", "" -> MAKE.nullNode();
      default ->
          text.matches("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?")
              ? MAKE.numberNode(new java.math.BigDecimal(text))
              : MAKE.stringNode(text);
    };
  }
}
