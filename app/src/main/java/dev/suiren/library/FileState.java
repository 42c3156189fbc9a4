package dev.suiren.library;

/// Where a file stands on its way into the library.
public enum FileState {
  WAITING,
  PARSING,
  /// Every aspect passed; searchable by words, vectors catch up behind.
  READY,
  /// Parsed, but the audit did not clear it: editors see why.
  HELD,
  FAILED,
  PAUSED,
  CANCELLED
}
