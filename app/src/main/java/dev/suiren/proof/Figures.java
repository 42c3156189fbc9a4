package dev.suiren.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was measured over some questions. A figure that the set gives no ground for is absent.
///
/// @param values by name, in the order they are shown; shares are 0 to 1
/// @param byLanguage the same for the questions of each language, where they name one
/// @param byPart the same for the questions of each part, where they name one
/// @param settings sha-256 of all settings in force
public record Figures(
    Map<String, Number> values,
    Map<String, Map<String, Number>> byLanguage,
    Map<String, Map<String, Number>> byPart,
    String settings) {

  public Figures {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    byPart = Collections.unmodifiableMap(new LinkedHashMap<>(byPart));
  }
}
