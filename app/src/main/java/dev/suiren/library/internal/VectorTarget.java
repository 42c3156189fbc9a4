package dev.suiren.library.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An index that takes vectors after the words.
interface VectorTarget {

  List<SearchIndex.Waiting> listWithoutVector(int limit);

  /// Gives passages their vectors; an empty one says that there never will be one. Passages that
  /// are gone or whose text has changed since stay as they are, and are returned. Searchable on
  /// return.
  List<Embedded> putVectors(Collection<Embedded> vectors);

  void commit();

  /// How many passages of each document no longer wait for a vector.
  Map<String, Integer> countEmbedded(Collection<String> documents);

  record Embedded(SearchIndex.Waiting passage, Optional<Vector> vector) {}
}
