package dev.suiren.cli.internal;

import dev.suiren.proof.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Figures as machines and as people read them.
final class FiguresText {
  private FiguresText() {}

  /// The figures over all questions at the top, those of groups below them.
  static Map<String, Object> json(Figures figures) {
    Map<String, Object> json = new LinkedHashMap<>(figures.values());
    json.put("settings", figures.settings());
    if (!figures.byLanguage().isEmpty()) {
      json.put("byLang", figures.byLanguage());
    }
    if (!figures.byPart().isEmpty()) {
      json.put("byPart", figures.byPart());
    }
    return json;
  }

  /// One figure a line; beside the one over all questions a column for each group, where there are
  /// several.
  static String table(Figures figures) {
    Map<String, Map<String, Number>> columns = new LinkedHashMap<>();
    columns.put("all", figures.values());
    Map<String, Map<String, Number>> groups = new TreeMap<>();
    for (var kind : List.of(figures.byLanguage(), figures.byPart())) {
      groups.putAll(kind.size() > 1 ? kind : Map.of());
    }
    columns.putAll(groups);
    StringBuilder table = new StringBuilder(row("", columns.keySet().stream().toList()));
    for (String name : figures.values().keySet()) {
      table.append(
          row(name, columns.values().stream().map(column -> cell(column.get(name))).toList()));
    }
    return table.append("settings      ").append(figures.settings()).toString();
  }

  private static String row(String name, List<String> cells) {
    StringBuilder row = new StringBuilder("%-14s".formatted(name));
    cells.forEach(cell -> row.append("%12s".formatted(cell)));
    return row.append('\n').toString();
  }

  private static String cell(@Nullable Number value) {
    return value == null ? "" : value.toString();
  }
}
