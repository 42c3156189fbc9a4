package dev.suiren.answers.internal;

import java.time.Instant;
import java.time.ZoneOffset;

/// Dates in texts of ours.
final class Dates {
  private Dates() {}

  /// The day by ISO 8601, UTC.
  static String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
