package dev.suiren.cli.internal;

import dev.suiren.proof.AuditFigures;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Figures of the audit as machines and as people read them.
final class AuditFiguresText {
  private AuditFiguresText() {}

  static Map<String, Object> json(AuditFigures figures) {
    Map<String, Object> json = new LinkedHashMap<>(figures.values());
    json.putAll(figures.groups());
    if (!figures.absent().isEmpty()) {
      json.put("absent", figures.absent());
    }
    json.put("settings", figures.settings());
    return json;
  }

  /// One figure a line, then a table for each kind of group.
  static String table(AuditFigures figures) {
    StringBuilder text = new StringBuilder();
    figures.values().forEach((name, value) -> text.append("%-24s%s%n".formatted(name, value)));
    if (!figures.absent().isEmpty()) {
      text.append("%-24s%s%n".formatted("absent", String.join(", ", figures.absent())));
    }
    text.append("%-24s%s".formatted("settings", figures.settings()));
    figures.groups().forEach((kind, groups) -> text.append(groups(kind, groups)));
    return text.toString();
  }

  private static String groups(String kind, Map<String, Map<String, Number>> groups) {
    Set<String> columns = new LinkedHashSet<>();
    groups.values().forEach(group -> columns.addAll(group.keySet()));
    StringBuilder text = new StringBuilder("%n%n%-40s".formatted(kind));
    columns.forEach(column -> text.append("%18s".formatted(column)));
    groups.forEach(
        (name, group) -> {
          text.append("%n%-40s".formatted(Terminal.line(name)));
          columns.forEach(column -> text.append("%18s".formatted(cell(group, column))));
        });
    return text.toString();
  }

  private static String cell(Map<String, Number> group, String column) {
    Number value = group.get(column);
    return value == null ? "" : value.toString();
  }
}
