package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A list of terms in one of three forms.
///
/// As *text*: a term a line, then, each after a tab and each optional, the effect (`block`,
/// `review`, `mask` or `note`; `block` if absent) and the audiences, comma-separated (all if
/// absent). A comment line begins with `#` and white space, has no letter or digit, or names the
/// columns. As a *table*, with commas or tabs, whose first line names the columns; or as an *array
/// of JSON*, of strings or of objects with the same names: see `TermEntry.COLUMNS`. `*.json` is
/// JSON and `*.txt` is none; else a list that begins like an array of strings or objects is JSON.
/// What begins with a line of at least two columns, one of them `term`, is a table.
final class TermList {
  /// `#MeToo` is a term.
  private static final Predicate<String> COMMENT =
      java.util.regex.Pattern.compile("#+([\\s\\p{Z}].*)?|#[^\\p{L}\\p{N}]*").asMatchPredicate();

  private static final List<String> FIELDS = List.of("term", "effect", "audiences");

  /// In `*.txt` a term with its effect, else two columns.
  private static final List<String> NOTED = List.of("term", "note");

  private TermList() {}

  /// Refuses the whole list for one bad line, and names the line.
  ///
  /// @param name tells the form, and the list in errors
  static List<Term> parse(String name, String text) {
    Map<Particulars, Particulars> known = new HashMap<>();
    known.put(Particulars.NONE, Particulars.NONE);
    return entries(name, text.startsWith("\uFEFF") ? text.substring(1) : text).stream()
        .map(entry -> new TermEntry(entry).term().sharing(known))
        .toList();
  }

  private static List<ListEntry> entries(String name, String text) {
    String low = name.toLowerCase(Locale.ROOT);
    boolean array = text.strip().matches("(?s)\\[\\s*[\"{\\]].*");
    if (low.endsWith(".json") || array && !low.endsWith(".txt")) {
      return new JsonList(name, TermEntry.COLUMNS).entries(text);
    }
    List<String> first = first(text);
    long known = first.stream().filter(TermEntry.COLUMNS::contains).count();
    boolean line = first.equals(NOTED) && low.endsWith(".txt");
    boolean named = low.endsWith(".csv") || low.endsWith(".tsv");
    if (first.contains("term") && !line && (known > 1 || named)) {
      return new Table(name, text).entries(TermEntry.COLUMNS);
    }
    if (low.endsWith(".csv") && first.size() > 1) {
      throw ListEntry.wrong(
          name, Table.headerLine(text), "names no columns: begin with one such as term,effect");
    }
    return lines(name, text);
  }

  /// The words of the first line, if it is one that names columns.
  private static List<String> first(String text) {
    String line = text.split("\\R", -1)[Table.headerLine(text) - 1];
    return Stream.of(line.toLowerCase(Locale.ROOT).split("[\t,;]"))
        .map(word -> word.replace("\"", "").strip())
        .toList();
  }

  private static List<ListEntry> lines(String name, String text) {
    List<ListEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (!line.isBlank() && !COMMENT.test(line) && !namesColumns(line)) {
        entries.add(entry(name, number, line));
      }
    }
    return entries;
  }

  /// Such as `#term` and `effect` with a tab between.
  private static boolean namesColumns(String line) {
    return line.startsWith("#")
        && line.indexOf('\t') > 0
        && FIELDS.containsAll(List.of(line.substring(1).strip().split("\\s*\t\\s*")));
  }

  private static ListEntry entry(String name, int number, String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length > FIELDS.size()) {
      throw ListEntry.wrong(name, number, "has more than three fields");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      values.put(FIELDS.get(i), fields[i]);
    }
    return new ListEntry(name, number, values);
  }
}
