package dev.suiren.base.internal;

import dev.suiren.base.BaseSettings.Retries;
import dev.suiren.base.Ending;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Whether and when a failed call is tried again: exponential pauses, each shortened by chance to
/// between half and all of its length, so that many callers don't come back together.
record Backoff(Retries retries, RandomGenerator random) {

  /// The pause before the next try, or empty for none.
  ///
  /// @param failures how many tries have failed, at least 1
  /// @param retryAfter what the other side asked for
  Optional<Duration> pause(int failures, Ending ending, Optional<Duration> retryAfter) {
    if (failures > retries.count() || !worthwhile(ending)) {
      return Optional.empty();
    }
    if (retryAfter.isPresent()) {
      return retryAfter.filter(wait -> wait.compareTo(retries.longestPause()) <= 0);
    }
    long full = retries.firstPause().toMillis() << Math.min(failures - 1, 20);
    long most = Math.min(full, retries.longestPause().toMillis());
    return Optional.of(Duration.ofMillis(most - random.nextLong(most / 2 + 1)));
  }

  private static boolean worthwhile(Ending ending) {
    return switch (ending) {
      case Ending.Finished finished -> false;
      case Ending.Cancelled cancelled -> false;
      case Ending.Failed failed -> !failed.begun() && passes(failed.fault());
    };
  }

  private static boolean passes(Ending.Fault fault) {
    return switch (fault) {
      case TOO_MANY_REQUESTS, SERVER_ERROR, UNREACHABLE, BROKE_OFF -> true;
      case REFUSED_KEY,
          REJECTED,
          TOOK_TOO_LONG,
          NOT_UNDERSTOOD,
          SAID_NOTHING,
          REDIRECTED,
          FORBIDDEN_ADDRESS,
          NONE_CONFIGURED ->
          false;
    };
  }
}
