package dev.suiren.checks;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The part of JSON Schema that is understood (draft 2020-12, validation vocabulary): `type`,
/// `properties`, `required`, `additionalProperties`, `items`, `minItems`, `maxItems`, `enum`,
/// `minimum`, `maximum`, `pattern`. Whatever else a schema says is refused when it is read.
final class JsonForms {
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "enum",
          "minimum",
          "maximum",
          "pattern");
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");

  /// Where a value is not as it should be, and by which rule.
  record Fault(String path, String rule) {}

  private JsonForms() {}

  /// Why a schema is not understood.
  static Optional<String> objection(JsonNode schema) {
    if (!schema.isObject()) {
      return Optional.of("a schema is a map");
    }
    return schema.propertyNames().stream()
        .map(name -> objection(name, schema.get(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> objection(String name, JsonNode rule) {
    if (!KNOWN.contains(name)) {
      return Optional.of("'" + name + "' is not understood in a schema");
    }
    return switch (name) {
      case "type" -> unless(TYPES.contains(rule.asString("")), name + " is one of " + TYPES);
      case "properties" ->
          rule.isObject() ? inner(rule.valueStream()) : Optional.of("properties is a map");
      case "items" -> objection(rule);
      case "additionalProperties" -> unless(rule.isBoolean(), name + " is true or false");
      case "required", "enum" -> unless(rule.isArray(), name + " is a list");
      case "pattern" -> pattern(rule);
      default -> unless(rule.isNumber(), name + " is a number");
    };
  }

  private static Optional<String> inner(Stream<JsonNode> schemas) {
    return schemas.map(JsonForms::objection).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> unless(boolean fine, String objection) {
    return fine ? Optional.empty() : Optional.of(objection);
  }

  private static Optional<String> pattern(JsonNode rule) {
    try {
      Pattern.compile(rule.asString(""));
      return Optional.empty();
    } catch (PatternSyntaxException wrong) {
      return Optional.of("pattern: " + wrong.getDescription());
    }
  }

  static Optional<Fault> fault(JsonNode schema, JsonNode value, String path) {
    return schema.propertyNames().stream()
        .map(name -> fault(name, schema, value, path))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Fault> fault(String name, JsonNode schema, JsonNode value, String path) {
    JsonNode rule = schema.get(name);
    boolean holds =
        switch (name) {
          case "type" -> isOf(rule.asString(""), value);
          case "enum" -> rule.valueStream().anyMatch(each -> same(each, value));
          case "minimum" ->
              !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) >= 0;
          case "maximum" ->
              !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) <= 0;
          case "minItems" -> !value.isArray() || value.size() >= rule.asInt(0);
          case "maxItems" -> !value.isArray() || value.size() <= rule.asInt(0);
          case "pattern" ->
              !value.isString()
                  || PatternSearch.in(Pattern.compile(rule.asString("")), value.asString(""))
                      == PatternSearch.FOUND;
          default -> true;
        };
    return holds ? deeper(name, schema, value, path) : Optional.of(new Fault(path, name));
  }

  private static Optional<Fault> deeper(String name, JsonNode schema, JsonNode value, String path) {
    JsonNode rule = schema.get(name);
    return switch (name) {
      case "required" ->
          rule.valueStream()
              .map(field -> field.asString(""))
              .filter(field -> value.isObject() && !value.has(field))
              .findFirst()
              .map(field -> new Fault(path + "." + field, name));
      case "properties" ->
          first(
              rule.propertyNames().stream()
                  .filter(field -> value.isObject() && value.has(field))
                  .map(field -> fault(rule.get(field), value.get(field), path + "." + field)));
      case "additionalProperties" -> surplus(schema, value, path);
      case "items" ->
          value.isArray()
              ? first(
                  IntStream.range(0, value.size())
                      .mapToObj(i -> fault(rule, value.get(i), path + "[" + i + "]")))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Fault> first(Stream<Optional<Fault>> faults) {
    return faults.flatMap(Optional::stream).findFirst();
  }

  private static Optional<Fault> surplus(JsonNode schema, JsonNode value, String path) {
    if (schema.get("additionalProperties").asBoolean(true) || !value.isObject()) {
      return Optional.empty();
    }
    JsonNode properties = schema.path("properties");
    return value.propertyNames().stream()
        .filter(field -> !properties.has(field))
        .findFirst()
        .map(field -> new Fault(path + "." + field, "additionalProperties"));
  }

  private static boolean same(JsonNode wanted, JsonNode value) {
    return wanted.isNumber() && value.isNumber()
        ? wanted.decimalValue().compareTo(value.decimalValue()) == 0
        : wanted.equals(value);
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "integer" -> value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
      default -> value.isNumber();
    };
  }
}
