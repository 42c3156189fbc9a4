package dev.suiren.proof.internal;

import dev.suiren.proof.AuditFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Figures of the audit while they are being reckoned.
final class AuditSheet {
  private static final double DIGITS = 1e4;

  private final Map<String, Number> values = new LinkedHashMap<>();
  private final Map<String, Map<String, Map<String, Number>>> groups = new LinkedHashMap<>();
  private final List<String> absent = new ArrayList<>();

  void put(String name, long value) {
    values.put(name, value);
  }

  void put(String name, double value) {
    put(values, name, value);
  }

  /// Left out where there was nothing to share.
  void put(String name, Share share) {
    put(name, share.value());
  }

  void put(String kind, String group, String name, long value) {
    group(kind, group).put(name, value);
  }

  void put(String kind, String group, String name, Share share) {
    put(kind, group, name, share.value());
  }

  void put(String kind, String group, String name, double value) {
    put(group(kind, group), name, value);
  }

  void absent(String name) {
    absent.add(name);
  }

  private Map<String, Number> group(String kind, String group) {
    return groups
        .computeIfAbsent(kind, it -> new LinkedHashMap<>())
        .computeIfAbsent(group, it -> new LinkedHashMap<>());
  }

  private static void put(Map<String, Number> values, String name, double value) {
    if (Double.isFinite(value)) {
      values.put(name, Math.round(value * DIGITS) / DIGITS);
    }
  }

  AuditFigures figures(String settings) {
    return new AuditFigures(values, groups, absent, settings);
  }
}
