package dev.suiren.checks;

import java.util.List;
import java.util.Map;

/// A value in a file, with the line it stands in: the same for YAML and JSON. Nothing is made of it
/// but texts, lists and maps.
sealed interface Entry {
  int line();

  /// @param quoted a text in any case; otherwise it may be meant as a number or a truth value
  record Word(int line, String text, boolean quoted) implements Entry {}

  record Row(int line, List<Entry> entries) implements Entry {
    public Row {
      entries = List.copyOf(entries);
    }
  }

  /// @param fields in the order of the file
  record Sheet(int line, Map<String, Entry> fields) implements Entry {}
}
