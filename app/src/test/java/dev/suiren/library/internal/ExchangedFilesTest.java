package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files of a watched folder that look as they did and are others.
class ExchangedFilesTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2025-06-01T00:00:00Z"));

  @TempDir Path folder;
  private Path docs;

  @BeforeEach
  void open() throws IOException {
    docs = Files.createDirectory(folder.resolve("docs"));
    Object key = Files.readAttributes(docs, BasicFileAttributes.class).fileKey();
    assumeThat(key).as("the file system tells which file is which").isNotNull();
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  /// Another file of the same time in its place.
  private void exchange(String name, String text) throws IOException {
    Path other = folder.resolve("other.txt");
    write(other, text);
    Files.move(other, docs.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private Shelf shelf() {
    return new Shelf(folder.resolve("home"));
  }

  /// After a restart nothing watches yet: each look is one of the test.
  private CollectionId watched() {
    try (Shelf shelf = shelf()) {
      CollectionId collection = shelf.library.watch(Shelf.OWNER, docs);
      shelf.jobs.runAll();
      return collection;
    }
  }

  private static long ordered(Shelf shelf, CollectionId collection) {
    shelf.scan.scan(shelf.tables.collections().find(collection).orElseThrow());
    return shelf.jobs.count(IngestJob.NAME);
  }

  @ParameterizedTest
  @EnumSource
  void oneOfTheSameSizeAndTimeIsRead(Databases databases) throws IOException {
    write(docs.resolve("a.txt"), "Alpha words.");
    try (Shelf shelf = new Shelf(databases, folder.resolve("home"), ManualClock.atNewYear())) {
      CollectionId collection = shelf.library.watch(Shelf.OWNER, docs);
      shelf.jobs.runAll();
      exchange("a.txt", "Gamma words.");
      shelf.scan.scan(shelf.tables.collections().find(collection).orElseThrow());
      shelf.jobs.runAll();
      assertThat(shelf.hits(Shelf.OWNER, "words"))
          .extracting(hit -> hit.text().value())
          .containsExactly("Gamma words.");
    }
  }

  @Test
  void oneOfTheSameBytesIsReadOnceAndNotParsed() throws IOException {
    write(docs.resolve("a.txt"), "Alpha words.");
    CollectionId collection = watched();
    exchange("a.txt", "Alpha words.");
    try (Shelf shelf = shelf()) {
      assertThat(ordered(shelf, collection)).isEqualTo(1);
      shelf.jobs.runAll();
      assertThat(shelf.parsers.parsed).hasValue(0);
      assertThat(shelf.library.files().list(Shelf.OWNER, collection, 0, 9))
          .extracting(FileEntry::state)
          .containsExactly(FileState.READY);
      assertThat(ordered(shelf, collection)).isZero();
    }
  }

  @Test
  void afterAnUpgradeThoseOfNowAreTakenToBeThoseThatWereRead() throws IOException {
    write(docs.resolve("a.txt"), "Alpha words.");
    write(docs.resolve("b.txt"), "Other words.");
    CollectionId collection = watched();
    try (Shelf shelf = shelf()) {
      shelf.home.db().sql("update library_document set seen_key = null").update();
      assertThat(ordered(shelf, collection)).isZero();
      exchange("a.txt", "Gamma words.");
      assertThat(ordered(shelf, collection)).isEqualTo(1);
    }
  }

  /// As a file system without keys, or one that has other ones now.
  private static FolderScan.Sight keyed(UnaryOperator<Optional<String>> keys) {
    return root -> {
      Folder folder = Folder.look(root);
      Map<String, Folder.Stat> files = new HashMap<>();
      folder
          .files()
          .forEach(
              (path, stat) ->
                  files.put(
                      path, new Folder.Stat(stat.bytes(), stat.micros(), keys.apply(stat.key()))));
      return new Folder(files, folder.folders(), folder.unreadable(), folder.key());
    };
  }

  @Test
  void whereThereAreNoKeysSizeAndTimeAreAllThatCounts() throws IOException {
    write(docs.resolve("a.txt"), "Alpha words.");
    CollectionId collection = watched();
    exchange("a.txt", "Gamma words.");
    try (Shelf shelf = shelf()) {
      shelf.sight = keyed(_ -> Optional.empty());
      assertThat(ordered(shelf, collection)).isZero();
      shelf.sight = Folder::look;
      assertThat(ordered(shelf, collection)).as("it is known which one was read").isEqualTo(1);
    }
  }

  @Test
  void keysDealtOutAnewAreNoReasonToReadAWholeFolder() throws IOException {
    for (int i = 0; i < 120; i++) {
      write(docs.resolve(i + ".txt"), "Words of file number " + i + ".");
    }
    CollectionId collection = watched();
    try (Shelf shelf = shelf()) {
      shelf.sight = keyed(key -> key.map(it -> "9" + it));
      assertThat(ordered(shelf, collection)).isZero();
      exchange("7.txt", "Words of file number 8.");
      assertThat(ordered(shelf, collection)).isEqualTo(1);
    }
  }

  @Test
  void theNumberOfADeviceIsNoPartOfAKey() throws IOException {
    write(docs.resolve("a.txt"), "Alpha words.");
    Object key = Files.readAttributes(docs, BasicFileAttributes.class).fileKey();
    assumeThat(String.valueOf(key)).contains("dev=");
    assertThat(Folder.look(docs).files().get("a.txt"))
        .isNotNull()
        .extracting(stat -> stat.key().orElseThrow())
        .asString()
        .matches("\\d+");
  }
}
