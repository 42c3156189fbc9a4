package dev.suiren.checks;

import dev.suiren.kernel.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The fields of one map of a file, each read as what it has to be.
///
/// @param path of the map in its check, empty or ending in a dot
record Fields(FaultyFile file, Entry.Sheet sheet, String path) {

  static Fields of(FaultyFile file, Entry entry, String path) {
    if (entry instanceof Entry.Sheet sheet) {
      return new Fields(file, sheet, path);
    }
    throw path.isEmpty()
        ? file.at(entry.line(), "expected a map of fields")
        : file.at(entry.line(), path.replaceFirst("\\.$", ""), "expected a map of fields");
  }

  Fields within(String name) {
    return of(file, entry(name), path + name + ".");
  }

  boolean has(String name) {
    return sheet.fields().containsKey(name);
  }

  void only(Set<String> known) {
    for (String name : sheet.fields().keySet()) {
      if (!known.contains(name)) {
        throw unknown(name, known);
      }
    }
  }

  ProblemException unknown(String name, Set<String> known) {
    return wrong(
        name,
        "no such field"
            + Nearest.to(name, known).map(it -> ", " + it + " perhaps").orElse("")
            + "; there are "
            + String.join(", ", known.stream().sorted().toList()));
  }

  ProblemException wrong(String name, String what) {
    int line = has(name) ? entry(name).line() : sheet.line();
    return file.at(line, path + name, what);
  }

  Entry entry(String name) {
    Entry entry = sheet.fields().get(name);
    if (entry == null) {
      throw file.at(sheet.line(), path + name, "missing");
    }
    return entry;
  }

  String text(String name) {
    if (entry(name) instanceof Entry.Word word && !word.text().isBlank()) {
      return word.text();
    }
    throw wrong(name, "expected a text");
  }

  String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  Optional<String> optional(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  boolean truth(String name, boolean otherwise) {
    return !has(name)
        ? otherwise
        : switch (text(name)) {
          case "true", "yes" -> true;
          case "false", "no" -> false;
          default -> throw wrong(name, "expected true or false");
        };
  }

  BigDecimal number(String name) {
    String text = text(name);
    if (!text.strip().matches("[-+]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?")) {
      throw wrong(name, "expected a number");
    }
    return new BigDecimal(text.strip());
  }

  /// From 0 up.
  OptionalInt count(String name) {
    if (!has(name)) {
      return OptionalInt.empty();
    }
    String text = text(name);
    if (!text.matches("\\d{1,9}")) {
      throw wrong(name, "expected a whole number from 0");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  /// One text or a list of texts; at least one.
  List<String> texts(String name) {
    List<Entry> entries =
        switch (entry(name)) {
          case Entry.Row row -> row.entries();
          case Entry.Word word -> List.of(word);
          case Entry.Sheet _ -> throw wrong(name, "expected a text or a list of texts");
        };
    List<String> texts = entries.stream().map(entry -> text(name, entry)).toList();
    if (texts.isEmpty()) {
      throw wrong(name, "expected at least one text");
    }
    return texts;
  }

  private String text(String name, Entry entry) {
    if (entry instanceof Entry.Word word && !word.text().isBlank()) {
      return word.text();
    }
    throw file.at(entry.line(), path + name, "expected a text");
  }

  List<Entry> entries(String name) {
    if (entry(name) instanceof Entry.Row row) {
      return row.entries();
    }
    throw wrong(name, "expected a list");
  }
}
