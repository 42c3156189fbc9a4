package dev.suiren.audit;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import java.util.EnumMap;
import java.util.Map;

/// From which probability on a classifier stops a text.
///
/// @param unsure from here on a person decides, above 0
/// @param block from here on nobody is shown it, `unsure` to 1
public record Thresholds(double unsure, double block) {

  public Thresholds {
    if (!(unsure > 0 && unsure <= block && block <= 1)) {
      throw new IllegalArgumentException("thresholds rise from above 0 to 1");
    }
  }

  /// Reads what a setting says for all audiences but staff, such as `public 0.6 0.9, teens …`.
  static Map<Audience, Thresholds> parse(String setting, String text) {
    Map<Audience, Thresholds> all = new EnumMap<>(Audience.class);
    for (String part : text.split(",", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      if (words.length != 3) {
        throw wrong(setting, part.strip());
      }
      try {
        Audience audience = Audience.parse(words[0]);
        all.put(
            audience, new Thresholds(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
      } catch (IllegalArgumentException | ProblemException e) {
        throw wrong(setting, part.strip());
      }
    }
    if (all.size() != Audience.values().length - 1 || all.containsKey(Audience.STAFF)) {
      throw wrong(setting, text);
    }
    return all;
  }

  private static ProblemException wrong(String setting, String text) {
    return new ProblemException(
        Problem.SETTING_WRONG,
        ("suiren.audit.%s says '%s': say public, teens and children, each with two rising numbers"
                + " up to 1, such as 'public 0.6 0.9'")
            .formatted(setting, text));
  }
}
