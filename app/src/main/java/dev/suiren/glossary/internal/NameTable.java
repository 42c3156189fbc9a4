package dev.suiren.glossary.internal;

import dev.suiren.glossary.Folded;
import dev.suiren.glossary.Naming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// All names of a glossary, found in a text by looking up its pieces. Immutable.
/* At each place of the text its next two characters tell which lengths a name may have there; only
 * pieces of those lengths are looked up, the longest first. So the time goes with the text, not with
 * how many names there are. */
final class NameTable {
  static final NameTable EMPTY = new NameTable(List.of());

  private static final int FIRST = 2;
  private static final int MOST = 16;

  private final Map<String, List<Set<String>>> groups = new HashMap<>();
  private final Map<Integer, Set<Integer>> lengths = new HashMap<>();

  /// @param entries the names of each, the term among them
  NameTable(List<List<String>> entries) {
    for (List<String> entry : entries) {
      Set<String> group = new HashSet<>();
      entry.forEach(name -> group.add(Folded.line(name)));
      group.removeIf(name -> name.length() < FIRST);
      group.forEach(name -> add(name, group));
    }
  }

  private void add(String name, Set<String> group) {
    groups.computeIfAbsent(name, none -> new ArrayList<>(1)).add(group);
    lengths
        .computeIfAbsent(first(name, 0), none -> new TreeSet<>(Comparator.reverseOrder()))
        .add(name.length());
  }

  private static int first(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  List<Naming> in(String text) {
    if (groups.isEmpty()) {
      return List.of();
    }
    String line = Folded.line(text);
    Map<String, Naming> found = new LinkedHashMap<>();
    for (int at = 0; at + FIRST <= line.length() && found.size() < MOST; at++) {
      for (int length : lengths.getOrDefault(first(line, at), Set.of())) {
        int end = at + length;
        if (end <= line.length()) {
          String name = line.substring(at, end);
          if (groups.containsKey(name) && Folded.endOf(name, line, at) >= 0) {
            found.computeIfAbsent(name, this::naming);
            at = end - 1;
            break;
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Naming naming(String name) {
    Set<String> others = new HashSet<>();
    groups.getOrDefault(name, List.of()).forEach(others::addAll);
    others.remove(name);
    return new Naming(name, others);
  }
}
