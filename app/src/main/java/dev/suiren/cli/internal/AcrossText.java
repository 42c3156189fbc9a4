package dev.suiren.cli.internal;

import dev.suiren.proof.Steps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What came of questions across languages, for machines, terminals and `docs/proof`.
final class AcrossText {
  private static final String HEAD =
      """
      # Questions across languages

      Written by `./suiren measure across` and never by hand. Every question is asked by the owner, \
      with shipped settings and no base, over documents in one language only: in that language \
      (what the documents give at all), then in the other one, then so with the glossary of the \
      data folder written down. What a figure means stands in [measuring.md](../measuring.md).

      In brackets the 95 % interval: percentiles of 2,000 seeded drawings of texts with \
      replacement. Below stands what it differs by from the way before, over the same drawings. \
      Figures are shares.

      """;

  private AcrossText() {}

  static String page(Steps steps, List<String> facts) {
    StringBuilder page = new StringBuilder(HEAD);
    facts.forEach(fact -> page.append("- ").append(fact).append('\n'));
    page.append("- Settings: `").append(steps.settings()).append("`\n");
    for (Steps.Group group : steps.groups()) {
      page.append("\n## ").append(name(group));
      page.append("\n\n%d questions to %d texts\n\n".formatted(group.items(), group.clusters()));
      page.append("| figure | ").append(String.join(" | ", steps.names())).append(" |\n|---|");
      page.append("---|".repeat(steps.names().size()));
      for (Steps.Row row : group.rows()) {
        page.append("\n| ").append(row.figure()).append(" |");
        row.cells().forEach(cell -> page.append(' ').append(AblationText.shown(cell)).append(" |"));
      }
      page.append('\n');
    }
    return page.toString();
  }

  /// One figure a line, a column for each way of asking.
  static String table(Steps steps) {
    StringBuilder table = new StringBuilder();
    for (Steps.Group group : steps.groups()) {
      table.append(line(name(group), steps.names()));
      for (Steps.Row row : group.rows()) {
        table.append(
            line(
                row.figure(),
                row.cells().stream()
                    .map(cell -> cell.value())
                    .map(
                        it ->
                            "%s [%s, %s]"
                                .formatted(digits(it.value()), digits(it.low()), digits(it.high())))
                    .toList()));
      }
      table.append('\n');
    }
    return table.append("settings ").append(steps.settings()).toString();
  }

  private static String line(String first, List<String> cells) {
    StringBuilder line = new StringBuilder("%-18s".formatted(first));
    cells.forEach(cell -> line.append("%26s".formatted(cell)));
    return line.append('\n').toString();
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static Map<String, Object> json(Steps steps) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Steps.Group group : steps.groups()) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("items", group.items());
      figures.put("clusters", group.clusters());
      for (Steps.Row row : group.rows()) {
        Map<String, Steps.Estimate> ways = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
          ways.put(steps.names().get(i), row.cells().get(i).value());
        }
        figures.put(row.figure(), ways);
      }
      json.put(name(group), figures);
    }
    json.put("settings", steps.settings());
    return json;
  }

  private static String name(Steps.Group group) {
    return group.name().isEmpty() ? "all" : group.name();
  }
}
