package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.time.Duration;

/// When a file that failed is taken in again without anybody asking: what lies outside of the file,
/// such as a full disk, is tried for ever with growing pauses; what may lie in it, a few times.
final class Attempts {
  static final int MOST = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 10;

  private Attempts() {}

  /// @param attempts how often in a row it failed, this time included
  static boolean goOn(Failure failure, int attempts) {
    return switch (failure) {
      case DISK_FULL, NOT_READABLE -> true;
      case PARSER_DIED, UNREVIEWED -> attempts < MOST;
      case EMPTY,
          ENCRYPTED,
          DAMAGED,
          NO_TEXT,
          UNKNOWN_FORMAT,
          TOO_LARGE,
          TOO_MUCH_TEXT,
          BOMB,
          TOOK_TOO_LONG,
          TOOK_TOO_MUCH_MEMORY,
          BROKEN ->
          false;
    };
  }

  static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
