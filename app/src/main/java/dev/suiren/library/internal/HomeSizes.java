package dev.suiren.library.internal;

import dev.suiren.kernel.Home;
import dev.suiren.library.DiskUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How large the parts of a home are. Files that go while they are counted count nothing.
record HomeSizes(Home home) {
  /// What SQLite keeps beside a database.
  private static final List<String> BESIDE = List.of("", "-wal", "-shm");

  DiskUse measure() {
    return new DiskUse(inside(home.originals()), database(), inside(home.index()));
  }

  private Optional<Long> database() {
    Path file = home.database();
    return Files.exists(file)
        ? Optional.of(
            BESIDE.stream()
                .mapToLong(end -> size(file.resolveSibling(file.getFileName() + end)))
                .sum())
        : Optional.empty();
  }

  private static long inside(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(HomeSizes::size).sum();
    } catch (NoSuchFileException none) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException gone) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
