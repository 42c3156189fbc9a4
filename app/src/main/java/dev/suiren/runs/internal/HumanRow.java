package dev.suiren.runs.internal;

import java.time.Instant;

/// A person's verdict as it is stored.
///
/// @param answer sha-256 of the text it is about
record HumanRow(boolean right, String note, String answer, RunRow.Orderer by, Instant given) {
  @Override
  public String toString() {
    return "HumanRow";
  }
}
