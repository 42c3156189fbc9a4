package dev.suiren.comparison;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of records, one JSON object a line, read line by line.
record RecordFile(Path file) {
  static final int MOST_LINES = 30_000_000;
  static final int MOST_REPEAT = 9_999;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// @param score 0 to 1; not a number where there was no answer
  /// @param plan of the looks at the file while it grew
  record Scored(
      String item,
      String function,
      String cluster,
      int repeat,
      double score,
      Optional<Plan> plan) {}

  /// @param look after which the file ended
  record Plan(int look, int looks) {}

  /// Blank lines are passed over.
  ///
  /// @param each is given the number of the line too, counted from 1
  void read(ObjIntConsumer<Scored> each) {
    try (InputStream in = Files.newInputStream(file);
        LineBytes lines = new LineBytes(in)) {
      while (lines.next()) {
        if (lines.number() > MOST_LINES) {
          throw bad(
              lines.number(), "more than " + MOST_LINES + " lines; split the file by function");
        }
        if (!lines.blank()) {
          each.accept(parse(lines), lines.number());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The items of these lines, by line.
  SortedMap<Integer, String> items(SortedSet<Integer> numbers) {
    SortedMap<Integer, String> items = new TreeMap<>();
    if (numbers.isEmpty()) {
      return items;
    }
    try (InputStream in = Files.newInputStream(file);
        LineBytes lines = new LineBytes(in)) {
      while (lines.number() < numbers.last() && lines.next()) {
        if (numbers.contains(lines.number())) {
          items.put(lines.number(), parse(lines).item());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items;
  }

  ProblemException bad(int line, String what) {
    return new ProblemException(Problem.BAD_INPUT, at(line) + what);
  }

  private String at(int line) {
    return file.getFileName() + " line " + line + ": ";
  }

  private Scored parse(LineBytes lines) {
    int number = lines.number();
    if (lines.tooLong()) {
      throw bad(number, "longer than " + LineBytes.LONGEST + " bytes");
    }
    JsonNode node = tree(lines);
    if (!node.isObject()) {
      throw bad(number, "not a JSON object");
    }
    Scored scored =
        new Scored(
            text(node, "item", number),
            text(node, "function", number),
            text(node, "cluster", number),
            repeat(node, number),
            score(node, number),
            plan(node));
    if (scored.function().equals(FunctionRow.ALL)) {
      throw bad(number, "\"function\" may not be *, which means all of them together");
    }
    return scored;
  }

  private JsonNode tree(LineBytes lines) {
    try {
      return JSON.readTree(lines.bytes());
    } catch (JacksonException e) {
      throw new ProblemException(Problem.BAD_INPUT, at(lines.number()) + "not one JSON object", e);
    }
  }

  private String text(JsonNode node, String field, int number) {
    JsonNode value = node.path(field);
    if (!value.isString() || value.asString().isBlank()) {
      throw bad(number, wanted(value, field, "a text that is not empty"));
    }
    return value.asString();
  }

  private int repeat(JsonNode node, int number) {
    JsonNode value = node.path("repeat");
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.asInt() < 0
        || value.asInt() > MOST_REPEAT) {
      throw bad(number, wanted(value, "repeat", "a whole number from 0 to " + MOST_REPEAT));
    }
    return value.asInt();
  }

  private double score(JsonNode node, int number) {
    JsonNode value = node.path("score");
    if (value.isNull()) {
      return Double.NaN;
    }
    double score = value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
    if (!(score >= 0 && score <= 1)) {
      throw bad(number, wanted(value, "score", "a number from 0 to 1"));
    }
    return score;
  }

  private static Optional<Plan> plan(JsonNode node) {
    JsonNode plan = node.path("plan");
    return plan.isObject()
        ? Optional.of(new Plan(plan.path("look").asInt(0), plan.path("looks").asInt(0)))
        : Optional.empty();
  }

  private static String wanted(JsonNode value, String field, String what) {
    return value.isMissingNode()
        ? "\"" + field + "\" is missing"
        : "\"" + field + "\" must be " + what;
  }
}
