package dev.suiren.proof.internal;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A corpus inside the library.
///
/// @param rows which row each document is
record Shelved(Map<Corpus.Shelf, CollectionId> shelves, Map<DocumentId, String> rows) {

  Shelved {
    shelves = Map.copyOf(shelves);
    rows = Map.copyOf(rows);
  }

  /// The collections that a question is asked over.
  Set<CollectionId> collections(Question question) {
    return shelves.entrySet().stream()
        .filter(entry -> entry.getKey().serves(question))
        .map(Map.Entry::getValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  Set<DocumentId> documents(Set<String> wanted) {
    return wanted.isEmpty()
        ? Set.of()
        : rows.entrySet().stream()
            .filter(entry -> wanted.contains(entry.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  String row(DocumentId document) {
    return rows.getOrDefault(document, "");
  }
}
