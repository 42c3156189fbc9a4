package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
  @TempDir Path folder;
  private Path docs;
  private Shelf shelf;

  @BeforeEach
  void open() throws IOException {
    docs = Files.createDirectory(folder.resolve("docs"));
    Files.createDirectory(docs.resolve("deep"));
    shelf = new Shelf(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  /// Long enough ago not to be read once more for safety.
  private void write(String path, String text, int day) throws IOException {
    Path file = docs.resolve(path);
    Files.writeString(file, text);
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2025-06-01T00:00:00Z").plus(Duration.ofDays(day))));
  }

  private void look(CollectionId collection) {
    shelf.scan.scan(shelf.tables.collections().find(collection).orElseThrow());
    shelf.jobs.runAll();
  }

  private CollectionId watch() {
    CollectionId collection = shelf.library.watch(Shelf.OWNER, docs);
    shelf.jobs.runAll();
    return collection;
  }

  private List<String> names(CollectionId collection) {
    return shelf.library.files().list(Shelf.OWNER, collection, 0, 99).stream()
        .map(file -> file.path().value())
        .toList();
  }

  @Test
  void takesInWhatLiesThereAndNothingHiddenLinkedOrLeftOver() throws IOException {
    write("a.txt", "Words of a.", 1);
    write("deep/b.txt", "Words of b.", 1);
    write(".hidden.txt", "no", 1);
    write("~$a.docx", "no", 1);
    Files.createDirectory(docs.resolve(".git"));
    write(".git/c.txt", "no", 1);
    Files.writeString(folder.resolve("outside.txt"), "no");
    Files.createSymbolicLink(docs.resolve("link.txt"), folder.resolve("outside.txt"));
    Files.createSymbolicLink(docs.resolve("linked"), folder);
    CollectionId collection = watch();
    assertThat(names(collection)).containsExactly("a.txt", "deep/b.txt");
    shelf.library.awaitSettled(Shelf.OWNER, collection);
    assertThat(shelf.found(Shelf.reader(), "words")).hasSize(2);
    assertThat(watch()).isEqualTo(collection);
  }

  @Test
  void doesNotReadWhatLooksUnchanged() throws IOException {
    write("a.txt", "Words.", 1);
    CollectionId collection = watch();
    look(collection);
    look(collection);
    assertThat(shelf.parsers.parsed).hasValue(1);
  }

  /// Nothing reads a watched file but the job that takes it in.
  @Test
  void aRestartOrdersOnlyWhatLooksChanged() throws IOException {
    for (int i = 0; i < 500; i++) {
      write((i % 2 == 0 ? "deep/" : "") + i + ".txt", "Words of file number " + i + ".", 1);
    }
    CollectionId collection = watch();
    assertThat(shelf.parsers.parsed).hasValue(500);
    shelf.close();
    write("1.txt", "Other words.", 2);
    write("new.txt", "New words.", 1);
    Files.delete(docs.resolve("deep/2.txt"));
    shelf = new Shelf(folder.resolve("home"));
    shelf.scan.scan(shelf.tables.collections().find(collection).orElseThrow());
    assertThat(shelf.jobs.count(IngestJob.NAME)).isEqualTo(2);
    assertThat(shelf.jobs.count(RemoveJob.NAME)).isEqualTo(1);
    shelf.jobs.runAll();
    assertThat(shelf.parsers.parsed).as("since the restart").hasValue(2);
    assertThat(shelf.hits(Shelf.OWNER, "other new words"))
        .extracting(hit -> hit.document().value())
        .contains("1.txt", "new.txt")
        .doesNotContain("deep/2.txt");
  }

  @Test
  void followsChangesDeletionsAndNewNames() throws IOException {
    write("a.txt", "Alpha words.", 1);
    write("b.txt", "Beta words.", 1);
    CollectionId collection = watch();
    write("a.txt", "Gamma words.", 2);
    Files.move(docs.resolve("b.txt"), docs.resolve("deep/c.txt"));
    look(collection);
    assertThat(names(collection)).containsExactly("a.txt", "deep/c.txt");
    assertThat(shelf.hits(Shelf.OWNER, "words"))
        .extracting(hit -> hit.document().value() + ": " + hit.text().value())
        .containsExactlyInAnyOrder("a.txt: Gamma words.", "deep/c.txt: Beta words.");
    Files.delete(docs.resolve("a.txt"));
    look(collection);
    assertThat(shelf.found(Shelf.OWNER, "words")).containsExactly("deep/c.txt");
    assertThat(shelf.originals.list()).hasSize(1);
    assertThat(shelf.indexAgrees()).isTrue();
  }

  @Test
  void aTouchedFileWithTheSameBytesIsNotParsedAgain() throws IOException {
    write("a.txt", "Words.", 1);
    CollectionId collection = watch();
    write("a.txt", "Words.", 3);
    look(collection);
    assertThat(shelf.parsers.parsed).hasValue(1);
    assertThat(shelf.library.files().list(Shelf.OWNER, collection, 0, 9))
        .extracting(FileEntry::state)
        .containsExactly(FileState.READY);
  }

  @Test
  void aFileThatGoesBeforeItsTurnIsForgotten() throws IOException {
    write("a.txt", "Words.", 1);
    CollectionId collection = shelf.library.watch(Shelf.OWNER, docs);
    Files.delete(docs.resolve("a.txt"));
    shelf.jobs.runAll();
    assertThat(names(collection)).isEmpty();
    shelf.library.awaitSettled(Shelf.OWNER, collection);
  }

  @Test
  void aFileSwappedForALinkBeforeItsTurnIsNotRead() throws IOException {
    write("a.txt", "Words.", 1);
    Files.writeString(folder.resolve("outside.txt"), "Outside words.");
    CollectionId collection = shelf.library.watch(Shelf.OWNER, docs);
    Files.delete(docs.resolve("a.txt"));
    Files.createSymbolicLink(docs.resolve("a.txt"), folder.resolve("outside.txt"));
    shelf.jobs.runAll();
    assertThat(names(collection)).isEmpty();
    assertThat(shelf.hits(Shelf.OWNER, "words")).isEmpty();
  }

  @Test
  void aFolderThatIsAwayKeepsItsFiles() throws IOException {
    write("a.txt", "Words.", 1);
    CollectionId collection = watch();
    Files.move(docs, folder.resolve("away"));
    look(collection);
    assertThat(shelf.found(Shelf.OWNER, "words")).containsExactly("a.txt");
  }

  private boolean away() {
    return shelf.library.listCollections(Shelf.EDITOR).getFirst().away();
  }

  /// As when a disk is not mounted: its mount point is an empty folder.
  @Test
  void anEmptyFolderInItsPlaceKeepsTheFilesUntilSomethingOfThemIsBack() throws IOException {
    write("a.txt", "Words of a.", 1);
    write("deep/b.txt", "Words of b.", 1);
    CollectionId collection = watch();
    assertThat(away()).isFalse();
    Files.move(docs, folder.resolve("elsewhere"));
    Files.createDirectory(docs);
    look(collection);
    assertThat(shelf.found(Shelf.OWNER, "words")).containsExactlyInAnyOrder("a.txt", "deep/b.txt");
    assertThat(away()).isTrue();
    write("a.txt", "Words of a.", 1);
    look(collection);
    assertThat(names(collection)).containsExactly("a.txt");
    assertThat(away()).isFalse();
  }

  @Test
  void theLastFileGoesLikeAnyOther() throws IOException {
    write("a.txt", "Words of a.", 1);
    CollectionId collection = watch();
    Files.delete(docs.resolve("a.txt"));
    look(collection);
    assertThat(shelf.found(Shelf.OWNER, "words")).isEmpty();
    assertThat(away()).isFalse();
  }

  @Test
  void anotherFolderInItsPlaceIsNotTakenForItUnlessItHoldsTheSameNames() throws IOException {
    write("a.txt", "Words of a.", 1);
    CollectionId collection = watch();
    Path kept = folder.resolve("kept");
    Files.move(docs, kept);
    Files.createDirectory(docs);
    write("stranger.txt", "Words of a stranger.", 1);
    look(collection);
    assertThat(shelf.found(Shelf.OWNER, "words")).containsExactly("a.txt");
    assertThat(away()).isTrue();
    write("a.txt", "Words of a copy.", 2);
    look(collection);
    assertThat(names(collection)).containsExactly("a.txt", "stranger.txt");
    assertThat(away()).isFalse();
  }

  @Test
  void theOnlyFileMayBeRenamed() throws IOException {
    write("a.txt", "Words of a.", 1);
    CollectionId collection = watch();
    Files.move(docs.resolve("a.txt"), docs.resolve("b.txt"));
    look(collection);
    assertThat(names(collection)).containsExactly("b.txt");
  }

  @Test
  void aChangedFileThatIsAwayWhenItsTurnComesGoesOnAnswering() throws IOException {
    write("a.txt", "Words of a.", 1);
    CollectionId collection = watch();
    write("a.txt", "Words of b.", 2);
    shelf.scan.scan(shelf.tables.collections().find(collection).orElseThrow());
    Files.delete(docs.resolve("a.txt"));
    shelf.jobs.runAll();
    assertThat(shelf.found(Shelf.OWNER, "words")).containsExactly("a.txt");
  }

  @Test
  void aFolderThatHangsHoldsUpNoOther() throws Exception {
    write("a.txt", "Words.", 1);
    CollectionId hanging = watch();
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("b.txt"), "Other words.");
    CompletableFuture<Boolean> entered = new CompletableFuture<>();
    CompletableFuture<Boolean> released = new CompletableFuture<>();
    shelf.sight =
        root -> {
          if (root.endsWith("docs")) {
            entered.complete(true);
            released.join();
          }
          return Folder.look(root);
        };
    Thread scan = Thread.startVirtualThread(() -> look(hanging));
    entered.join();
    CollectionId free = shelf.library.watch(Shelf.OWNER, other);
    assertThat(names(free)).containsExactly("b.txt");
    released.complete(true);
    scan.join();
  }

  @Test
  void aFileOfAnotherTimeIsReadOnce() throws IOException {
    write("past.txt", "Past words.", 1);
    write("future.txt", "Future words.", 3_000);
    CollectionId collection = watch();
    shelf.scan.scan(shelf.tables.collections().find(collection).orElseThrow());
    assertThat(shelf.library.files().list(Shelf.OWNER, collection, 0, 9))
        .extracting(FileEntry::state)
        .containsOnly(FileState.READY);
  }

  @Test
  void aFileBeyondTheLimitFailsByName() throws IOException {
    write("big.txt", "x".repeat(1_000_001), 1);
    CollectionId collection = watch();
    FileEntry file = shelf.library.files().list(Shelf.OWNER, collection, 0, 9).getFirst();
    assertThat(file.failure()).contains(Failure.TOO_LARGE);
    DocumentId id = file.id();
    assertThat(shelf.file(id).state()).isEqualTo(FileState.FAILED);
  }
}
