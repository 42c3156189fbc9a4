package dev.suiren.ledger.internal;

import dev.suiren.kernel.Hash;
import dev.suiren.ledger.Deed;

/// An entry as it is kept.
///
/// @param written in microseconds since 1970
/// @param hash sha-256 of `previous` and the canonical entry, both as text
record Row(
    long sequence,
    long written,
    String kind,
    String subject,
    String payload,
    String previous,
    String hash) {

  static Row after(Mark mark, long written, Deed deed) {
    Row open =
        new Row(
            mark.sequence() + 1,
            written,
            deed.kind().word(),
            deed.subject(),
            deed.payload(),
            mark.hash(),
            "");
    return new Row(
        open.sequence,
        open.written,
        open.kind,
        open.subject,
        open.payload,
        open.previous,
        open.computed());
  }

  /// The hash that the entry must have.
  String computed() {
    return Hash.of(previous + canonical());
  }

  private String canonical() {
    return String.join(
        "\t", String.valueOf(sequence), String.valueOf(written), kind, subject, payload);
  }
}
