package dev.suiren.ledger;

import dev.suiren.kernel.Allowed;
import dev.suiren.people.Caller;
import java.time.Instant;
import java.util.Optional;

/// The door to the ledger: deeds go in, and nothing comes out but whether all of them still stand.
///
/// Thread-safe. Appends are serialized by the database, across processes too.
public interface Ledger {

  /// Appends a deed with the transaction that it is done in, as the last of it; outside of one it
  /// is on disk when this returns. A fault rolls the deed back.
  @Allowed(why = "the rooms write here what they did; who asked for it is part of the deed")
  void record(Deed deed);

  /// Appends a deed soon, together with others: for what happens by thousands and is found again
  /// when the process is killed in between, as when a document is screened. Never fails for want of
  /// room while it can still be written at once.
  @Allowed(why = "as record")
  void note(Deed deed);

  /// HMAC-SHA-256 of a text's UTF-8 under a key of this home, in lower-case hexadecimal. Without
  /// that key nobody can tell what it was of.
  @Allowed(why = "tells nothing of anybody")
  String keyed(String text);

  /// Walks the whole chain; for the owner.
  ///
  /// @param known a head that was told earlier and must still stand in the chain
  Check verify(Caller caller, Optional<Known> known);

  /// When the head was last taken elsewhere; for the owner.
  Optional<Instant> findLastExport(Caller caller);

  /// Takes a new key for signing into use, whatever became of the old one, and says so in the
  /// chain; for the owner.
  void renewKey(Caller caller);
}
