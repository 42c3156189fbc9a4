package dev.suiren.audit.internal;

import dev.suiren.audit.ListMode;
import dev.suiren.kernel.Micros;
import java.time.Instant;

/// A list as stored.
///
/// @param text the hash of its text
/// @param by whose change was the last, as an id
record ListRow(String id, String name, String text, ListMode mode, String by, long changedMicros) {

  ListRow in(ListMode other, Author author) {
    return new ListRow(id, name, text, other, author.id(), author.atMicros());
  }

  Instant changed() {
    return Micros.toInstant(changedMicros);
  }

  Source source() {
    return new Source(id, name, text, mode);
  }

  /// Who changes a list, and when.
  record Author(String id, long atMicros) {}
}
