package dev.suiren.ledger.internal;

import dev.suiren.ledger.Head;

/// The head as it is kept: which entry is the newest, and who vouches for it.
///
/// @param signedBy the id of a key; empty, as `signature`, for a head that nobody vouches for
record Mark(long sequence, String hash, long written, String signedBy, String signature) {

  boolean isSignedBy(SigningKey key) {
    return signedBy.equals(key.id()) && key.verifies(message(), signature);
  }

  byte[] message() {
    return Head.message(sequence, hash, written);
  }

  Mark at(Row row) {
    return new Mark(row.sequence(), row.hash(), row.written(), "", "");
  }

  Mark signed(SigningKey key) {
    return new Mark(sequence, hash, written, key.id(), key.sign(message()));
  }
}
