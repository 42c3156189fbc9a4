package dev.suiren.audit.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.Map;
import java.util.Optional;

/// What a list says of one thing, by the names of its columns.
///
/// @param list the name of the list, for errors
/// @param line counted from 1
record ListEntry(String list, int line, Map<String, String> values) {

  ListEntry {
    values = Map.copyOf(values);
  }

  /// Empty where the column is absent or nothing stands in it.
  Optional<String> find(String column) {
    return Optional.ofNullable(values.get(column)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /// @param what follows the name of the list and the line's number
  ProblemException wrong(String what) {
    return wrong(list, line, what);
  }

  static ProblemException wrong(String list, int line, String what) {
    return new ProblemException(Problem.SETTING_WRONG, list + " line " + line + " " + what);
  }
}
