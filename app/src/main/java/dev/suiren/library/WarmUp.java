package dev.suiren.library;

import dev.suiren.kernel.Allowed;

/// Work on words of its own, so that the first file after a start does not wait while the JVM
/// compiles what every file needs.
@Allowed(why = "it gives nobody anything and touches no document")
public interface WarmUp {

  /// Returns at once. Ends by itself, and gives way to files that wait.
  void begin();
}
