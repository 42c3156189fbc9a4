package dev.suiren.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;

/// Files and folders as a call names them, looked at before any work begins.
///
/// @param directory where the user stands
record CallPaths(Path directory) {

  Path folder(String name) {
    Path folder = place(name);
    if (!Files.isDirectory(folder)) {
      throw Arguments.wrongUsage("no such folder: " + name);
    }
    return folder;
  }

  Path fileToRead(String name) {
    Path file = place(name);
    if (!Files.isRegularFile(file)) {
      throw Arguments.wrongUsage("no such file: " + name);
    }
    return file;
  }

  /// What cannot be written is told before an hour's work, not after it.
  Path fileToWrite(String name) {
    Path file = place(name);
    Path above = file.getParent();
    if (above == null || !Files.isDirectory(above)) {
      throw Arguments.wrongUsage("no such folder to write into: " + name);
    }
    boolean writable = Files.exists(file) ? Files.isWritable(file) : Files.isWritable(above);
    if (Files.isDirectory(file) || !writable) {
      throw Arguments.wrongUsage("not a file that can be written: " + name);
    }
    return file;
  }

  private Path place(String name) {
    return directory.resolve(name).toAbsolutePath().normalize();
  }
}
