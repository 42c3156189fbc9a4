package dev.suiren.comparison;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A comparison as JSON Lines: a row each, and the gate at the end. The fields stand in
/// docs/comparison.md.
public final class ComparisonLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double MILLIONTHS = 1e6;

  private ComparisonLines() {}

  public static List<String> of(Comparison comparison) {
    List<String> lines =
        new ArrayList<>(comparison.rows().stream().map(ComparisonLines::line).toList());
    ObjectNode last = JSON.createObjectNode();
    last.put("gate", comparison.gate().word());
    last.put("averageDelta", rounded(comparison.averageDelta()));
    lines.add(JSON.writeValueAsString(last));
    return lines;
  }

  private static String line(FunctionRow row) {
    ObjectNode line = JSON.createObjectNode();
    line.put("function", row.function());
    line.put("items", row.items());
    line.put("clusters", row.clusters());
    line.put("a", rounded(row.a()));
    line.put("b", rounded(row.b()));
    line.put("delta", rounded(row.delta()));
    line.putNull("low").putNull("high");
    row.interval()
        .ifPresent(
            interval ->
                line.put("low", rounded(interval.low())).put("high", rounded(interval.high())));
    line.put("p", row.p());
    line.put("pHolm", row.pHolm());
    line.put("verdict", row.verdict().word());
    line.putNull("needs");
    row.needs().ifPresent(needs -> line.put("needs", needs));
    return JSON.writeValueAsString(line);
  }

  /// To a millionth, and without a negative zero.
  private static double rounded(double value) {
    return Math.rint(value * MILLIONTHS) / MILLIONTHS + 0.0;
  }
}
