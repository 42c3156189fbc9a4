package dev.suiren.glossary.internal;

import dev.suiren.glossary.EntryId;
import dev.suiren.glossary.Folded;
import dev.suiren.glossary.Glossary.Draft;
import java.util.List;

/// An entry as it is stored.
record EntryRow(EntryId id, Draft draft, long changedMicros) {

  /// By which an entry is known in its space.
  String termFolded() {
    return Folded.line(draft.term());
  }

  String names() {
    return String.join("\n", draft.names());
  }

  static List<String> names(String stored) {
    return stored.lines().toList();
  }

  /// All its words as they are searched.
  String searched() {
    return (draft.term() + "\n" + names() + "\n" + draft.note())
        .lines()
        .map(Folded::line)
        .reduce("", (all, line) -> all + "\n" + line);
  }
}
