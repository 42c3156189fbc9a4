package dev.suiren.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Time as both databases store it: microseconds since 1970 in a `bigint`.
public final class Micros {
  private Micros() {}

  public static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  public static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
