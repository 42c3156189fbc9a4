package dev.suiren.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Files of text that a user points at.
final class TextFiles {
  private TextFiles() {}

  /// Those of a folder and its folders with such names, in the order of their paths.
  static List<Path> inside(Path folder, Predicate<String> named) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> named.test(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new FaultyFile(folder.toString()).whole("the folder cannot be read");
    }
  }

  /// The text of a file in UTF-8, without a mark at its beginning.
  static String content(Path file) {
    return content(file.toString(), file);
  }

  /// @param name by which faults tell it
  static String content(String name, Path file) {
    try {
      return CheckFile.text(name, Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new FaultyFile(name).whole("the file cannot be read");
    }
  }

  /// Its length in bytes.
  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw new FaultyFile(file.toString()).whole("the file cannot be read");
    }
  }
}
