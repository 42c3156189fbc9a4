package dev.suiren.people.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows guessing down: after a few failures each further try must wait twice as long.
///
/// A try counts as failed from its beginning, so that many at once gain nothing. Kept in memory,
/// bounded, forgotten an hour after the last failure. Thread-safe; nobody sleeps in here.
final class Attempts {
  private static final int MOST_KEPT = 10_000;
  private static final Duration MEMORY = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Failures> kept = new LinkedHashMap<>(16, 0.75f, true);

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /// Counts a try of `key`, or refuses it with `TOO_MANY` while it must wait.
  synchronized void begin(String key, Patience patience) {
    Instant now = clock.instant();
    Failures before = kept.getOrDefault(key, Failures.NONE);
    if (before.last().isAfter(now)) {
      // The clock was set back: what failed stays counted, but nobody waits for as long as it
      // jumped.
      before = new Failures(before.count(), now, now);
    }
    if (now.isBefore(before.until())) {
      long seconds = Duration.between(now, before.until()).toSeconds() + 1;
      throw new ProblemException(
          Problem.TOO_MANY, "too many failed sign-ins; try again in " + seconds + " seconds");
    }
    int failures = now.isBefore(before.last().plus(MEMORY)) ? before.count() + 1 : 1;
    kept.put(key, new Failures(failures, now, now.plus(patience.pauseAfter(failures))));
    if (kept.size() > MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  /// The try succeeded: all failures of `key` are forgotten.
  synchronized void forget(String key) {
    kept.remove(key);
  }

  /// The try succeeded, but says nothing about earlier ones: only it is taken back.
  synchronized void takeBack(String key, Patience patience) {
    kept.computeIfPresent(
        key,
        (same, failures) -> {
          int count = failures.count() - 1;
          return count == 0
              ? null
              : new Failures(
                  count, failures.last(), failures.last().plus(patience.pauseAfter(count)));
        });
  }

  /// @param free how many failures cost nothing
  /// @param longest the longest pause
  record Patience(int free, Duration longest) {
    Duration pauseAfter(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      Duration pause = Duration.ofSeconds(1L << Math.min(failures - free, 20));
      return pause.compareTo(longest) < 0 ? pause : longest;
    }
  }

  private record Failures(int count, Instant last, Instant until) {
    static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH);
  }
}
