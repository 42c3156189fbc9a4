package dev.suiren.proof.internal;

import dev.suiren.kernel.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object on a line of a data file.
record Item(DataFile.Line line, JsonNode object) {

  static List<Item> list(JsonMapper json, DataFile file) {
    return file.lines().stream().map(line -> parse(json, line)).toList();
  }

  private static Item parse(JsonMapper json, DataFile.Line line) {
    try {
      JsonNode object = json.readTree(line.text());
      if (object.isObject()) {
        return new Item(line, object);
      }
    } catch (JacksonException e) {
      ProblemException bad = line.bad("not a JSON object");
      bad.initCause(e);
      throw bad;
    }
    throw line.bad("not a JSON object");
  }

  boolean has(String field) {
    return object.has(field);
  }

  /// A text that must be there.
  String text(String field) {
    return findText(field).orElseThrow(() -> line.bad("\"" + field + "\" is not a text"));
  }

  /// What names it: its `id`, a text or a whole number, else its place.
  String id() {
    JsonNode id = object.path("id");
    if (id.isMissingNode()) {
      return line.file() + ":" + line.number();
    }
    if (!id.isString() && !id.isIntegralNumber()) {
      throw line.bad("\"id\" is neither a text nor a whole number");
    }
    return id.asString();
  }

  /// The label of a text: 1 or 0; empty where it has none.
  Optional<Boolean> findLabel() {
    JsonNode label = object.path("label");
    if (label.isMissingNode() || label.isNull()) {
      return Optional.empty();
    }
    if (!label.isInt() || label.asInt() < 0 || label.asInt() > 1) {
      throw line.bad("\"label\" is neither 0 nor 1");
    }
    return Optional.of(label.asInt() == 1);
  }

  /// The unit that was never divided; itself where it names none.
  String cluster() {
    return findText("cluster").orElseGet(this::id);
  }

  Optional<String> findText(String field) {
    JsonNode value = object.path(field);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  /// All texts below a field, however deep its lists are.
  Set<String> texts(String field) {
    Set<String> texts = new LinkedHashSet<>();
    gather(field, object.path(field), texts);
    return texts;
  }

  private void gather(String field, JsonNode value, Set<String> texts) {
    if (value.isArray()) {
      value.forEach(inner -> gather(field, inner, texts));
    } else if (value.isString()) {
      texts.add(value.asString());
    } else if (!value.isMissingNode() && !value.isNull()) {
      throw line.bad("\"" + field + "\" is not a list of texts");
    }
  }

  /// What must be said in an answer: of every inner list one. A flat list is one inner list; its
  /// members are texts, or objects with a `text`.
  List<List<String>> alternatives(String field) {
    List<List<String>> parts = new ArrayList<>();
    List<String> flat = new ArrayList<>();
    for (JsonNode value : object.path(field)) {
      if (value.isArray()) {
        parts.add(value.valueStream().map(one -> answer(field, one)).toList());
      } else {
        flat.add(answer(field, value));
      }
    }
    if (!flat.isEmpty()) {
      parts.add(flat);
    }
    return parts;
  }

  private String answer(String field, JsonNode value) {
    JsonNode text = value.isObject() ? value.path("text") : value;
    if (!text.isString()) {
      throw line.bad("\"" + field + "\" is not a list of answers");
    }
    return text.asString();
  }
}
