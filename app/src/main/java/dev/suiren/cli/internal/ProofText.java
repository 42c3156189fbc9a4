package dev.suiren.cli.internal;

import dev.suiren.comparison.Comparison;
import dev.suiren.comparison.ComparisonLines;
import dev.suiren.comparison.FunctionRow;
import dev.suiren.comparison.Leftovers;
import dev.suiren.comparison.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Comparisons and their power as JSON Lines for programs and as tables for people.
final class ProofText {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double MILLIONTHS = 1e6;
  private static final int SHOWN = 10;

  private ProofText() {}

  static List<String> of(Comparison comparison, boolean json) {
    return json ? ComparisonLines.of(comparison) : table(comparison);
  }

  static List<String> of(Power power, boolean json) {
    return json ? power.rows().stream().map(row -> line(power, row)).toList() : table(power);
  }

  private static String line(Power power, Power.Row row) {
    ObjectNode line = JSON.createObjectNode();
    line.put("function", row.function());
    line.put("items", row.items());
    line.put("clusters", row.clusters());
    line.put("effect", power.effect());
    line.putNull("standardError");
    if (!Double.isNaN(row.standardError())) {
      line.put("standardError", rounded(row.standardError()));
    }
    line.put("power", rounded(row.power()));
    line.put("powerAlone", rounded(row.alone()));
    putNumber(line, "clustersFor80", row.clustersForEighty());
    return JSON.writeValueAsString(line);
  }

  private static void putNumber(ObjectNode line, String name, OptionalLong number) {
    line.putNull(name);
    number.ifPresent(value -> line.put(name, value));
  }

  /// To a millionth, and without a negative zero.
  private static double rounded(double value) {
    return Math.rint(value * MILLIONTHS) / MILLIONTHS + 0.0;
  }

  private static List<String> table(Comparison comparison) {
    TextTable table =
        new TextTable(
            "function",
            "items",
            "clusters",
            "a",
            "b",
            "delta",
            "low",
            "high",
            "p",
            "pHolm",
            "verdict",
            "needs");
    for (FunctionRow row : comparison.rows()) {
      table.add(
          row.function(),
          row.items() + "",
          row.clusters() + "",
          three(row.a()),
          three(row.b()),
          signed(row.delta()),
          row.interval().map(interval -> signed(interval.low())).orElse("-"),
          row.interval().map(interval -> signed(interval.high())).orElse("-"),
          four(row.p()),
          four(row.pHolm()),
          row.verdict().word(),
          number(row.needs()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        "gate: "
            + comparison.gate().word()
            + ", average delta "
            + signed(comparison.averageDelta()));
    return lines;
  }

  private static List<String> table(Power power) {
    TextTable table =
        new TextTable(
            "function", "items", "clusters", "error", "power", "alone", "clusters for 80 %");
    for (Power.Row row : power.rows()) {
      table.add(
          row.function(),
          row.items() + "",
          row.clusters() + "",
          Double.isNaN(row.standardError()) ? "-" : three(row.standardError()),
          three(row.power()),
          three(row.alone()),
          number(row.clustersForEighty()));
    }
    return table.lines();
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() + "" : "-";
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String four(double value) {
    return value > 0 && value < 0.0001 ? "<.0001" : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", Math.rint(value * 1000) / 1000 + 0.0);
  }

  static List<String> leftovers(Leftovers leftovers, String a, String b) {
    List<String> lines = new ArrayList<>();
    alone(lines, leftovers.onlyInA(), a, leftovers.itemsOnlyInA());
    alone(lines, leftovers.onlyInB(), b, leftovers.itemsOnlyInB());
    if (leftovers.itemsWithFewerPairs() > 0) {
      lines.add(
          "missing repeats: items with fewer than %,d pairs: %,d"
              .formatted(leftovers.mostPairs(), leftovers.itemsWithFewerPairs()));
    }
    if (leftovers.unanswered() > 0) {
      lines.add(
          "not answered, so that the gate cannot pass: %,d".formatted(leftovers.unanswered()));
    }
    if (!leftovers.functionsOnlyInA().isEmpty()) {
      lines.add(
          "functions of %s without any pair, so that the gate cannot pass: %s"
              .formatted(Terminal.line(a), names(leftovers.functionsOnlyInA())));
    }
    for (Leftovers.Flaky flaky : leftovers.flaky()) {
      lines.add(
          "flaky (repeats differ): %s: %d in a, %d in b, of %d items (first items: %s)"
              .formatted(
                  Terminal.line(flaky.function()),
                  flaky.a(),
                  flaky.b(),
                  flaky.items(),
                  names(flaky.named())));
    }
    for (Leftovers.Watched watched : leftovers.watched()) {
      lines.add(
          "%s was looked at while it grew and ended at look %d of %d: as records of a fixed length"
                  .formatted(Terminal.line(watched.ofB() ? b : a), watched.look(), watched.looks())
              + " its intervals and p seem surer than they are; what its run said of them holds");
    }
    return lines;
  }

  private static String names(List<String> names) {
    int more = names.size() - SHOWN;
    return Terminal.line(String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))))
        + (more > 0 ? " and %,d more".formatted(more) : "");
  }

  private static void alone(List<String> lines, long count, String file, List<String> items) {
    if (count > 0) {
      lines.add(
          "not paired: answers only in %s: %,d (first items: %s)"
              .formatted(Terminal.line(file), count, Terminal.line(String.join(", ", items))));
    }
  }
}
