package dev.suiren.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The part of JSON Schema that is understood (draft 2020-12, validation vocabulary and what puts
/// schemas together), and how each word of it is written. What only tells people something is
/// passed over; whatever else a schema says is refused when it is read, so that nothing it asks for
/// is left unlooked at.
final class SchemaWords {
  private static final List<String> TYPES =
      List.of("object", "array", "string", "number", "integer", "boolean", "null");

  private SchemaWords() {}

  /// Why a schema is not understood.
  static Optional<String> objection(JsonNode schema) {
    if (!schema.isObject()) {
      return Optional.of("a schema is a map");
    }
    return first(schema.propertyNames().stream().map(word -> objection(word, schema.get(word))));
  }

  private static Optional<String> objection(String word, JsonNode rule) {
    return switch (word) {
      case "$schema", "$id", "$comment", "title", "description", "default", "examples" ->
          Optional.empty();
      case "deprecated", "readOnly", "writeOnly", "const" -> Optional.empty();
      case "type" -> unless(isType(rule), "type is one of " + TYPES + ", or a list of these");
      case "properties" ->
          rule.isObject() ? each(rule.valueStream()) : Optional.of("properties is a map");
      case "items", "not" -> objection(rule);
      case "additionalProperties" -> rule.isBoolean() ? Optional.empty() : objection(rule);
      case "anyOf", "oneOf", "allOf" ->
          rule.isArray() && !rule.isEmpty()
              ? each(rule.valueStream())
              : Optional.of(word + " is a list of schemas");
      case "required", "enum" -> unless(rule.isArray(), word + " is a list");
      case "pattern" -> pattern(rule);
      case "uniqueItems" -> unless(rule.isBoolean(), word + " is true or false");
      case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" ->
          unless(isCount(rule), word + " is a whole number from 0");
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
          unless(rule.isNumber(), word + " is a number");
      case "multipleOf" ->
          unless(
              rule.isNumber() && rule.decimalValue().signum() > 0, word + " is a number above 0");
      default -> Optional.of("'" + word + "' is not understood in a schema");
    };
  }

  private static Optional<String> each(Stream<JsonNode> schemas) {
    return first(schemas.map(SchemaWords::objection));
  }

  private static Optional<String> first(Stream<Optional<String>> objections) {
    return objections.flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> unless(boolean fine, String objection) {
    return fine ? Optional.empty() : Optional.of(objection);
  }

  private static boolean isType(JsonNode rule) {
    return rule.isArray()
        ? !rule.isEmpty() && rule.valueStream().allMatch(each -> TYPES.contains(each.asString("")))
        : TYPES.contains(rule.asString(""));
  }

  private static boolean isCount(JsonNode rule) {
    return rule.isNumber() && rule.decimalValue().signum() >= 0 && isWhole(rule.decimalValue());
  }

  static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static Optional<String> pattern(JsonNode rule) {
    try {
      Pattern.compile(rule.asString(""));
      return Optional.empty();
    } catch (PatternSyntaxException wrong) {
      return Optional.of("pattern: " + wrong.getDescription());
    }
  }
}
