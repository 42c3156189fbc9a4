package dev.suiren.base.internal;

import dev.suiren.kernel.Hash;
import java.util.Optional;

/// Lines of which each ends with a check: sha-256 of the check before it and of the line's own text
/// up to there. What was changed, lost, moved or put in is noticed at its line; it is no protection
/// against who computes the checks anew.
final class ChainedLines {
  private static final String MARK = ",\"check\":\"";
  private static final String END = "\"}";
  private static final int DIGITS = 64;

  private String previous = "";

  /// @param object a JSON object with at least one field
  String seal(String object) {
    String stem = object.substring(0, object.length() - 1);
    previous = Hash.of(previous + stem);
    return stem + MARK + previous + END;
  }

  /// The object without its check, or empty for a line that does not follow from those before.
  Optional<String> open(String line) {
    int cut = line.length() - MARK.length() - DIGITS - END.length();
    if (cut < 0 || !line.startsWith(MARK, cut) || !line.endsWith(END)) {
      return Optional.empty();
    }
    String stem = line.substring(0, cut);
    previous = Hash.of(previous + stem);
    return line.startsWith(previous, cut + MARK.length())
        ? Optional.of(stem + "}")
        : Optional.empty();
  }

  /// The object of a line whose check was looked at before.
  static String stripped(String line) {
    return line.substring(0, line.length() - MARK.length() - DIGITS - END.length()) + "}";
  }
}
