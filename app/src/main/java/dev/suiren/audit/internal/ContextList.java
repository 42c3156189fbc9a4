package dev.suiren.audit.internal;

import java.util.List;
import java.util.Set;

/// A list of allow-contexts: a table whose first line names the columns `term` and `context`, and
/// perhaps `language` and `note`.
final class ContextList {
  private static final Set<String> COLUMNS = Set.of("term", "context", "language", "note");

  /// What Markdown may take for the beginning or the end of a line that it does not show, or for
  /// something else than letters.
  private static final String MARKUP =
      "(?s)[-+=~#].*|\\d+[.)].*|[.)] .*|.*#|.*[*_`\\[\\]!<>\\\\|&].*";

  private ContextList() {}

  /// Refuses the whole list for one bad line, and names the line.
  ///
  /// @param name tells the list in errors
  static List<Context> parse(String name, String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (plain.isBlank()) {
      return List.of();
    }
    Table table = new Table(name, plain);
    if (!table.columns().containsAll(List.of("term", "context"))) {
      throw ListEntry.wrong(
          name, Table.headerLine(plain), "names no columns term and context: begin with these two");
    }
    return table.entries(COLUMNS).stream().map(ContextList::context).toList();
  }

  private static Context context(ListEntry entry) {
    Context context = new Context(entry.find("term").orElse(""), entry.find("context").orElse(""));
    Context.Letters letters = context.letters();
    TermEntry.check(entry, letters.term());
    if (letters.find(0) < 0) {
      throw entry.wrong("has a context in which its term does not stand");
    }
    if (letters.text().length > Context.LONGEST) {
      throw entry.wrong("has a context of more than " + Context.LONGEST + " characters");
    }
    if (Term.spelled(letters.text()).matches(MARKUP)) {
      throw entry.wrong("has a context with signs of Markdown, such as * or a leading #");
    }
    return context;
  }
}
