package dev.suiren.cli.internal;

import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Work as it comes in a first hour, done once while the start-up cache is made: what the JVM has
/// learned about the busiest methods by then, it knows at every start.
final class Practice {
  static final List<String> QUESTIONS =
      List.of(
          "出差住宿标准是多少？",
          "热继电器复位后等多久？",
          "更換濾芯的週期是多久？",
          "How many days of annual leave are there?",
          "What does the mechanical seal cost?",
          "Who signs expenses above 500 euros?");

  /// Letters of one file, about as many as a book has.
  private static final int LENGTH = 250_000;

  private static final int VECTORS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Library library;
  private final Caller owner;

  Practice(Library library, Caller owner) {
    this.library = library;
    this.owner = owner;
  }

  /// The files of a small folder again and again, numbered, so that no passage is like another.
  ///
  /// @param place where the folder of the long ones is made
  static Path lengthen(Path docs, Path place) throws IOException {
    Path folder = Files.createDirectory(place.resolve("practice"));
    try (var files = Files.newDirectoryStream(docs, "*.md")) {
      for (Path file : files) {
        Files.writeString(folder.resolve(file.getFileName().toString()), repeated(file));
      }
    }
    return folder;
  }

  private static String repeated(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    StringBuilder text = new StringBuilder(LENGTH);
    for (int round = 1; text.length() < LENGTH; round++) {
      for (String line : lines) {
        boolean prose = !line.isBlank() && !line.startsWith("|");
        text.append(line).append(prose ? " " + round : "").append('\n');
      }
    }
    return text.toString();
  }

  /// Waits until some hundred passages have their vectors, or until it takes too long here.
  void awaitVectors() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (embedded() < VECTORS && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private int embedded() {
    return library.listCollections(owner).stream()
        .map(CollectionEntry::id)
        .mapToInt(this::embedded)
        .sum();
  }

  private int embedded(CollectionId collection) {
    return library.files().list(owner, collection, 0, 10).stream()
        .mapToInt(FileEntry::embedded)
        .sum();
  }
}
