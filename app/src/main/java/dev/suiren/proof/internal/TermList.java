package dev.suiren.proof.internal;

import dev.suiren.proof.AuditProof;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// The terms of a round.
///
/// @param names as a span names them
/// @param lines to be in force; empty where the order's own list is
record TermList(Set<String> names, List<String> lines) {
  private static final int LONGEST = 100;
  private static final TermList NONE = new TermList(Set.of(), List.of());

  /// Terms that a set brings; what no list of terms can say is left out.
  static TermList of(Collection<String> terms) {
    Set<String> names = names(terms);
    return new TermList(names, List.copyOf(names));
  }

  /// The list that the order names. One of rows with a `text` each is noted, and forbids nothing.
  static TermList ofOrder(JsonMapper json, AuditProof.Order order) {
    if (order.terms().isEmpty()) {
      return NONE;
    }
    Path file = order.terms().get();
    String name = file.getFileName().toString();
    if (name.endsWith(".jsonl") || name.endsWith(".jsonl.xz")) {
      Set<String> names = names(texts(json, DataFile.of(file)));
      return new TermList(names, names.stream().map(term -> term + "\tnote").toList());
    }
    List<String> terms =
        DataFile.of(file).lines().stream()
            .map(line -> line.text().replace("\uFEFF", ""))
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1)[0])
            .toList();
    return new TermList(names(terms), List.of());
  }

  static List<String> texts(JsonMapper json, DataFile file) {
    return Item.list(json, file).stream().map(item -> item.text("text")).toList();
  }

  private static Set<String> names(Collection<String> terms) {
    return terms.stream()
        .map(String::strip)
        .filter(TermList::canBeListed)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// One line that is no comment and holds something to look for.
  private static boolean canBeListed(String term) {
    return !term.startsWith("#")
        && term.length() <= LONGEST
        && term.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)
        && term.codePoints().anyMatch(TermList::speaks);
  }

  private static boolean speaks(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || (c > 0x2000
            && !Character.isSpaceChar(c)
            && type != Character.FORMAT
            && type != Character.NON_SPACING_MARK
            && type != Character.ENCLOSING_MARK);
  }

  AuditProof.Round round(int number, String name) {
    return new AuditProof.Round(number, name, lines);
  }
}
