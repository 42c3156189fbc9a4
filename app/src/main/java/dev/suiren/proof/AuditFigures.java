package dev.suiren.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was measured of the audit. A figure that the set gives no ground for is absent.
///
/// @param values by name, in the order they are shown; shares are 0 to 1
/// @param groups by kind of group, then by the group's name
/// @param absent what could not be measured because something was not there
/// @param settings sha-256 of all settings in force, terms included
public record AuditFigures(
    Map<String, Number> values,
    Map<String, Map<String, Map<String, Number>>> groups,
    List<String> absent,
    String settings) {

  public AuditFigures {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    absent = List.copyOf(absent);
  }
}
