package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list as an array of JSON: strings, or objects whose names are those of columns. An array in
/// place of a string counts as its parts with commas between them.
final class JsonList {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String name;
  private final Set<String> known;

  /// @param known the names that there may be
  JsonList(String name, Set<String> known) {
    this.name = name;
    this.known = known;
  }

  List<ListEntry> entries(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw ListEntry.wrong(name, 1, "does not begin an array");
      }
      List<ListEntry> entries = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        entries.add(entry(line, parser.readValueAsTree()));
      }
      if (parser.nextToken() != null) {
        throw ListEntry.wrong(
            name, parser.currentTokenLocation().getLineNr(), "goes on behind the array");
      }
      return entries;
    } catch (JacksonException e) {
      throw ListEntry.wrong(name, Math.max(1, e.getLocation().getLineNr()), "is not JSON");
    }
  }

  private ListEntry entry(int line, JsonNode node) {
    if (node.isString()) {
      return new ListEntry(name, line, Map.of("term", node.asString()));
    }
    if (!node.isObject()) {
      throw ListEntry.wrong(name, line, "holds neither a string nor an object");
    }
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      String column = each.getKey().toLowerCase(Locale.ROOT);
      if (!known.contains(column)) {
        throw ListEntry.wrong(name, line, "has an unknown name: " + each.getKey());
      }
      values.put(column, value(line, each.getValue()));
    }
    return new ListEntry(name, line, values);
  }

  private String value(int line, JsonNode node) {
    if (node.isNull()) {
      return "";
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(part -> value(line, part))
          .collect(Collectors.joining(","));
    }
    if (!node.isString()) {
      throw ListEntry.wrong(name, line, "has a value that is no string");
    }
    return node.asString();
  }
}
