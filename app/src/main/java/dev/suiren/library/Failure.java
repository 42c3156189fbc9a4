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
  DISK_FULL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
