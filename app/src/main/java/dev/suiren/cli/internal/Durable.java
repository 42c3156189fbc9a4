package dev.suiren.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;

/// What is on the disk itself, so that it outlives a loss of power.
final class Durable {
  private Durable() {}

  /// Forces a file's bytes, or which names a folder holds.
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Writes a file of text whole or not at all, in place of what was there.
  static void replace(Path file, String text) {
    Path half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".half");
    try {
      Files.writeString(half, text);
      force(half);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      force(file.resolveSibling("").toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Forces a folder with all that is below it.
  static void forceAll(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        force(path);
      }
    }
  }
}
