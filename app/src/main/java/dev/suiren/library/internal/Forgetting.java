package dev.suiren.library.internal;

import dev.suiren.library.internal.SqlRevisions.Revision;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Knows which vectors the store need not keep once revisions are gone: those of their passages,
/// but for bytes that another file still has, so that they need not be made again.
final class Forgetting {
  private final SqlRevisions revisions;
  private final Entries entries;
  private final Encoders encoders;

  Forgetting(SqlRevisions revisions, Entries entries, Encoders encoders) {
    this.revisions = revisions;
    this.entries = entries;
    this.encoders = encoders;
  }

  /// @param gone revisions of deleted files
  Set<String> keys(Collection<Revision> gone) {
    Set<String> kept = revisions.listStanding(gone.stream().map(Revision::sha256).toList());
    List<String> unused =
        gone.stream()
            .filter(revision -> !kept.contains(revision.sha256()))
            .map(Revision::id)
            .toList();
    return entries.texts(unused).stream()
        .map(text -> SqlVectors.key(encoders.model(Tongue.of(text)), text))
        .collect(Collectors.toUnmodifiableSet());
  }
}
