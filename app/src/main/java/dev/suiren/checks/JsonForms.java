package dev.suiren.checks;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Looks at a value by a schema of the words in `SchemaWords`.
final class JsonForms {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  /// Where a value is not as it should be, and by which rule.
  record Fault(String path, String rule) {}

  /// A pattern of the schema looks at a text for too long to be told anything by.
  static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooSlow(String pattern) {
      super(pattern, null, false, false);
    }
  }

  private JsonForms() {}

  static Optional<Fault> fault(JsonNode schema, JsonNode value, String path) {
    return first(
        schema.propertyNames().stream()
            .map(
                word ->
                    holds(word, schema.get(word), value)
                        ? deeper(word, schema, value, path)
                        : Optional.of(new Fault(path, word))));
  }

  private static boolean holds(String word, JsonNode rule, JsonNode value) {
    return switch (word) {
      case "type" -> rule.isArray() ? any(rule, it -> isOf(it, value)) : isOf(rule, value);
      case "const" -> plain(rule).equals(plain(value));
      case "enum" -> any(rule, it -> plain(it).equals(plain(value)));
      case "anyOf" -> any(rule, it -> fits(it, value));
      case "oneOf" -> rule.valueStream().filter(it -> fits(it, value)).count() == 1;
      case "not" -> !fits(rule, value);
      case "uniqueItems" -> !rule.asBoolean(false) || !value.isArray() || isWithoutTwins(value);
      case "pattern" -> !value.isString() || isFound(rule, value);
      case "minLength", "maxLength" -> !value.isString() || isWithin(word, rule, length(value));
      case "minItems", "maxItems" -> !value.isArray() || isWithin(word, rule, value.size());
      case "minProperties", "maxProperties" ->
          !value.isObject() || isWithin(word, rule, value.size());
      default -> !value.isNumber() || agrees(word, rule, value.decimalValue());
    };
  }

  private static boolean any(JsonNode rules, Predicate<JsonNode> holds) {
    return rules.valueStream().anyMatch(holds);
  }

  private static boolean fits(JsonNode schema, JsonNode value) {
    return fault(schema, value, "$").isEmpty();
  }

  private static boolean isFound(JsonNode rule, JsonNode value) {
    Pattern pattern = Pattern.compile(rule.asString(""));
    PatternSearch search = PatternSearch.in(pattern, value.asString(""));
    if (search == PatternSearch.TOO_SLOW) {
      throw new TooSlow(pattern.pattern());
    }
    return search == PatternSearch.FOUND;
  }

  private static int length(JsonNode value) {
    String text = value.asString("");
    return text.codePointCount(0, text.length());
  }

  private static boolean isWithin(String word, JsonNode rule, int size) {
    int order = BigDecimal.valueOf(size).compareTo(rule.decimalValue());
    return word.startsWith("min") ? order >= 0 : order <= 0;
  }

  private static boolean agrees(String word, JsonNode rule, BigDecimal value) {
    return switch (word) {
      case "minimum" -> value.compareTo(rule.decimalValue()) >= 0;
      case "maximum" -> value.compareTo(rule.decimalValue()) <= 0;
      case "exclusiveMinimum" -> value.compareTo(rule.decimalValue()) > 0;
      case "exclusiveMaximum" -> value.compareTo(rule.decimalValue()) < 0;
      case "multipleOf" -> value.remainder(rule.decimalValue()).signum() == 0;
      default -> true;
    };
  }

  private static Optional<Fault> deeper(String word, JsonNode schema, JsonNode value, String path) {
    JsonNode rule = schema.get(word);
    return switch (word) {
      case "required" ->
          rule.valueStream()
              .map(field -> field.asString(""))
              .filter(field -> value.isObject() && !value.has(field))
              .findFirst()
              .map(field -> new Fault(path + "." + field, word));
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
      case "allOf" -> first(rule.valueStream().map(each -> fault(each, value, path)));
      default -> Optional.empty();
    };
  }

  private static Optional<Fault> first(Stream<Optional<Fault>> faults) {
    return faults.flatMap(Optional::stream).findFirst();
  }

  private static Optional<Fault> surplus(JsonNode schema, JsonNode value, String path) {
    if (!value.isObject()) {
      return Optional.empty();
    }
    JsonNode rule = schema.get("additionalProperties");
    JsonNode properties = schema.path("properties");
    return first(
        value.propertyNames().stream()
            .filter(field -> !properties.has(field))
            .map(field -> unnamed(rule, value.get(field), path + "." + field)));
  }

  private static Optional<Fault> unnamed(JsonNode rule, JsonNode value, String path) {
    if (rule.isObject()) {
      return fault(rule, value, path);
    }
    return rule.asBoolean(true)
        ? Optional.empty()
        : Optional.of(new Fault(path, "additionalProperties"));
  }

  private static boolean isWithoutTwins(JsonNode list) {
    Set<JsonNode> seen = new HashSet<>();
    return list.valueStream().allMatch(each -> seen.add(plain(each)));
  }

  /// With each number written in one way, so that 1 and 1.0 are the same.
  private static JsonNode plain(JsonNode value) {
    if (value.isNumber()) {
      return MAKE.numberNode(value.decimalValue().stripTrailingZeros());
    }
    if (value.isArray()) {
      var list = MAKE.arrayNode();
      value.forEach(each -> list.add(plain(each)));
      return list;
    }
    if (value.isObject()) {
      var map = MAKE.objectNode();
      value.properties().forEach(field -> map.set(field.getKey(), plain(field.getValue())));
      return map;
    }
    return value;
  }

  private static boolean isOf(JsonNode type, JsonNode value) {
    return switch (type.asString("")) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "integer" -> value.isNumber() && SchemaWords.isWhole(value.decimalValue());
      default -> value.isNumber();
    };
  }
}
