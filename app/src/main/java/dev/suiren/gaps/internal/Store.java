package dev.suiren.gaps.internal;

import dev.suiren.kernel.Db;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/// Where questions and choices are kept, and which day it is.
record Store(Db db, SqlGaps gaps, SqlChoices choices, Clock clock) {

  static Store of(Db db, Clock clock, RandomGenerator random) {
    return new Store(db, new SqlGaps(db, random), new SqlChoices(db), clock);
  }

  /// Days since 1970, UTC.
  long today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
  }
}
