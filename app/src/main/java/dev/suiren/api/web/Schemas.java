package dev.suiren.api.web;

import static dev.suiren.api.web.OpenApi.ordered;

import dev.suiren.audit.Cleared;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// JSON schemas of records, one for each, named as the record and those it stands in.
final class Schemas {
  private final Map<String, Object> known = new TreeMap<>();

  Map<String, Object> all() {
    return known;
  }

  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      return generic.getRawType() == List.class
          ? ordered("type", "array", "items", of(inner))
          : of(inner);
    }
    if (type == ChatRequest.Content.class) {
      return ordered(
          "oneOf",
          List.of(
              ordered("type", "string"),
              ordered("type", "array", "items", of(ChatRequest.Part.class))));
    }
    return type instanceof Class<?> plain ? ofClass(plain) : ordered();
  }

  private Map<String, Object> ofClass(Class<?> type) {
    if (type.isRecord()) {
      return ofRecord(type);
    }
    if (type.isEnum()) {
      return ordered(
          "type",
          "string",
          "enum",
          Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (type == String.class) {
      return ordered("type", "string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return ordered("type", "boolean");
    }
    if (type == double.class || type == Double.class) {
      return ordered("type", "number");
    }
    if (type == JsonNode.class) {
      return ordered();
    }
    if (List.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
      return ordered("type", "integer");
    }
    throw new IllegalStateException("the API does not speak in " + type);
  }

  private Map<String, Object> ofRecord(Class<?> type) {
    String name = name(type);
    if (!known.containsKey(name)) {
      known.put(name, ordered());
      Map<String, Object> properties = new LinkedHashMap<>();
      List<String> required = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        properties.put(Wire.name(component), property(component));
        if (!optional(component)) {
          required.add(Wire.name(component));
        }
      }
      known.put(
          name,
          ordered(
              "type",
              "object",
              "properties",
              properties,
              "required",
              required,
              "additionalProperties",
              false));
    }
    return ordered("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> property(RecordComponent component) {
    Map<String, Object> schema = of(component.getGenericType());
    Meaning meaning = component.getAnnotation(Meaning.class);
    if (optional(component)) {
      schema = ordered("anyOf", List.of(schema, ordered("type", "null")));
    }
    if (meaning != null) {
      schema.put("description", meaning.value());
    }
    return schema;
  }

  private static boolean optional(RecordComponent component) {
    return component.getType() == Optional.class
        || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null || outer == Cleared.class
        ? type.getSimpleName()
        : outer.isRecord() ? outer.getSimpleName() + type.getSimpleName() : type.getSimpleName();
  }
}
