package dev.suiren.library.internal;

/// The index on disk cannot be used: damaged, of another version, or broken off while writing.
///
/// Nothing is lost by it: open the folder once more, and if that fails too, delete the folder and
/// rebuild from SQL.
final class IndexUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IndexUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
