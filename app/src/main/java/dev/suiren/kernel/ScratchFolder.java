package dev.suiren.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for work that is half done, gone with all that is in it when it is closed; what a
/// killed process leaves in a home's scratch place goes with the next start.
public record ScratchFolder(Path path) implements AutoCloseable {

  /// @param scratch such as `Home.scratch`
  public static ScratchFolder in(Path scratch, String prefix) {
    try {
      return new ScratchFolder(Files.createTempDirectory(scratch, prefix));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
