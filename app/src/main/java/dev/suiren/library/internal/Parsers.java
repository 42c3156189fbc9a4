package dev.suiren.library.internal;

import java.nio.file.Path;

/// Parses one file at a time per child process; blocks. Never throws for what is in a file.
interface Parsers extends AutoCloseable {

  /// @param name the file's name as given, a hint only: content decides
  Parsed parse(Path file, String name);

  @Override
  void close();
}
