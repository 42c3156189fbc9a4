package dev.suiren.library;

/// Work on words of its own, so that the first file after a start does not wait while the JVM
/// compiles what every file needs.
public interface WarmUp {

  /// Returns at once. Ends by itself, and gives way to files that wait.
  void begin();
}
