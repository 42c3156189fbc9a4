package dev.suiren.comparison;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The first few lines of a file that something is said of, to be looked up when all is read.
final class FirstLines {
  static final int MOST = 3;

  private final SortedSet<Integer> lines = new TreeSet<>();

  void add(int line) {
    lines.add(line);
    if (lines.size() > MOST) {
      lines.removeLast();
    }
  }

  Stream<Integer> lines() {
    return lines.stream();
  }

  /// What stands in them, each once.
  Stream<String> in(SortedMap<Integer, String> items) {
    return lines.stream().map(items::get).distinct();
  }
}
