package dev.suiren.glossary;

import java.util.Set;

/// A name that a text says, and what else the same thing is called.
///
/// @param name folded, as `others` are
public record Naming(String name, Set<String> others) {

  public Naming {
    others = Set.copyOf(others);
  }

  /// Whether a text says the thing by another of its names.
  ///
  /// @param line the text as `Folded.line` makes it
  public boolean isSaidOtherwiseIn(String line) {
    return others.stream().anyMatch(other -> Folded.isIn(line, other));
  }
}
