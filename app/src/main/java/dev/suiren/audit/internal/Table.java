package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A list whose first line names its columns: with tabs, commas or semicolons between them, as that
/// line has them. A field may stand in double quotes, doubled ones inside. Empty lines, and lines
/// before the first that begin with `#`, are passed over.
final class Table {
  private final String name;
  private final String[] lines;
  private final int header;
  private final char delimiter;
  private final List<String> columns;

  Table(String name, String text) {
    this.name = name;
    this.lines = text.split("\\R", -1);
    this.header = header(lines);
    String first = lines[header];
    this.delimiter = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(',') >= 0 ? ',' : ';';
    this.columns =
        fields(header).stream().map(field -> field.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static int header(String[] lines) {
    int line = 0;
    while (line < lines.length - 1 && (lines[line].isBlank() || lines[line].startsWith("#"))) {
      line++;
    }
    return line;
  }

  /// As the first line names them, in lower case.
  List<String> columns() {
    return columns;
  }

  /// Where the columns of such a list are named, counted from 1.
  static int headerLine(String text) {
    return header(text.split("\\R", -1)) + 1;
  }

  /// @param known the columns that there may be
  List<ListEntry> entries(Set<String> known) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!known.contains(column)) {
        throw wrong(header, "names an unknown column: " + column);
      }
      if (!seen.add(column)) {
        throw wrong(header, "names a column twice: " + column);
      }
    }
    List<ListEntry> entries = new ArrayList<>();
    for (int line = header + 1; line < lines.length; line++) {
      if (!lines[line].isBlank()) {
        entries.add(entry(line));
      }
    }
    return entries;
  }

  private ListEntry entry(int line) {
    List<String> fields = fields(line);
    if (fields.size() > columns.size()) {
      throw wrong(line, "has more fields than the first line has columns");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      values.put(columns.get(i), fields.get(i));
    }
    return new ListEntry(name, line + 1, values);
  }

  private List<String> fields(int line) {
    List<String> fields = new ArrayList<>();
    String text = lines[line];
    int at = 0;
    while (at <= text.length()) {
      StringBuilder field = new StringBuilder();
      at = field(text, at, line, field) + 1;
      fields.add(field.toString());
    }
    return fields;
  }

  /// Reads the field that begins at a place; the place of the delimiter after it, or the end.
  private int field(String text, int from, int line, StringBuilder field) {
    if (from < text.length() && text.charAt(from) == '"') {
      return quoted(text, from + 1, line, field);
    }
    int end = text.indexOf(delimiter, from);
    field.append(text, from, end < 0 ? text.length() : end);
    return end < 0 ? text.length() : end;
  }

  private int quoted(String text, int from, int line, StringBuilder field) {
    int at = from;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw wrong(line, "has a quotation mark that is not closed");
      }
      field.append(text, at, quote);
      at = quote + 1;
      if (at == text.length() || text.charAt(at) == delimiter) {
        return at;
      }
      if (text.charAt(at) != '"') {
        throw wrong(line, "goes on behind a closing quotation mark");
      }
      field.append('"');
      at++;
    }
  }

  private RuntimeException wrong(int line, String what) {
    return ListEntry.wrong(name, line + 1, what);
  }
}
