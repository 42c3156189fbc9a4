package dev.suiren.library;

import java.util.Locale;

/// Why a file could not be read; the message key is `library.failure.<word>`.
public enum Failure {
  EMPTY,
  ENCRYPTED,
  DAMAGED,
  NO_TEXT,
  UNKNOWN_FORMAT,
  TOO_LARGE,
  TOO_MUCH_TEXT,
  BOMB,
  TOOK_TOO_LONG,
  TOOK_TOO_MUCH_MEMORY,
  PARSER_DIED,
  NOT_READABLE,
  DISK_FULL,
  /// The audit itself broke down on the text; nothing is shown unreviewed.
  UNREVIEWED,
  /// Our own fault, again and again.
  BROKEN;

  /// Whether the file as it is may well be taken in another time: until then what answered before
  /// goes on answering.
  public boolean passing() {
    return switch (this) {
      case TOOK_TOO_LONG, PARSER_DIED, NOT_READABLE, DISK_FULL, UNREVIEWED, BROKEN -> true;
      case EMPTY,
          ENCRYPTED,
          DAMAGED,
          NO_TEXT,
          UNKNOWN_FORMAT,
          TOO_LARGE,
          TOO_MUCH_TEXT,
          BOMB,
          TOOK_TOO_MUCH_MEMORY ->
          false;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
