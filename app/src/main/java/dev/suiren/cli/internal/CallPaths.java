package dev.suiren.cli.internal;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// A folder that comes with the source, where Suiren is run from it: below the folder the user
  /// stands in, else three steps above the jar or the classes, which lie in `app/target`.
  Optional<Path> findOurs(String name) {
    return Stream.concat(Stream.of(directory), source().stream())
        .map(folder -> folder.resolve(name))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static Optional<Path> source() {
    CodeSource code = CallPaths.class.getProtectionDomain().getCodeSource();
    if (code == null || code.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(code.getLocation().toURI()).resolve("../../..").normalize());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path place(String name) {
    return directory.resolve(name).toAbsolutePath().normalize();
  }
}
