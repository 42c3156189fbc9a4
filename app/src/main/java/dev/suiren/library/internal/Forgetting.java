package dev.suiren.library.internal;

import java.util.Set;
import java.util.stream.Collectors;

/// Takes the vectors of a revision's passages out of the store, before its rows go.
final class Forgetting {
  private final Entries entries;
  private final Encoders encoders;
  private final SqlVectors vectors;

  Forgetting(Entries entries, Encoders encoders, SqlVectors vectors) {
    this.entries = entries;
    this.encoders = encoders;
    this.vectors = vectors;
  }

  void forget(String revision) {
    Set<String> keys =
        entries.texts(revision).stream()
            .map(text -> SqlVectors.key(encoders.model(Tongue.of(text)), text))
            .collect(Collectors.toUnmodifiableSet());
    vectors.forget(keys);
  }
}
