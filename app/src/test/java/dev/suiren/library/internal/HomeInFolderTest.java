package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.library.CollectionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that is followed may hold the home, or lie in it.
@Tag("S4")
class HomeInFolderTest {
  @TempDir Path folder;

  private static List<String> names(Shelf shelf, CollectionId collection) {
    return shelf.library.files().list(Shelf.OWNER, collection, 0, 99).stream()
        .map(file -> file.path().value())
        .toList();
  }

  /// The home holds the bytes of every collection, and each look would find its rows changed.
  @Test
  void neverTakesInAHomeThatLiesInIt() throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    try (Shelf shelf = new Shelf(docs.resolve("home"))) {
      CollectionId restricted = shelf.library.createCollection(Shelf.OWNER, "restricted");
      shelf.put(restricted, "pay.txt", "The salary of the director.");
      Files.createDirectories(docs.resolve("deep/other/originals"));
      Files.writeString(docs.resolve("deep/other/suiren.lock"), "");
      Files.writeString(docs.resolve("deep/other/originals/ab12"), "The salary of somebody else.");
      Files.writeString(docs.resolve("a.txt"), "Words of a.");

      CollectionId collection = shelf.library.watch(Shelf.OWNER, docs);
      shelf.jobs.runAll();
      shelf.scan.scan(shelf.tables.collections().find(collection).orElseThrow());
      shelf.jobs.runAll();

      assertThat(names(shelf, collection)).containsExactly("a.txt");
      assertThat(shelf.found(Shelf.reader(), "salary")).isEmpty();
      assertThat(shelf.found(Shelf.OWNER, "salary")).containsExactly("pay.txt");
    }
  }

  @Test
  void isNoHomeAndNoPartOfOneButMayLieInOne() throws IOException {
    try (Shelf shelf = new Shelf(folder.resolve("home"))) {
      Path home = folder.resolve("home");
      for (Path own : List.of(home, home.resolve("originals"), home.resolve("keys"))) {
        assertThatThrownBy(() -> shelf.library.watch(Shelf.OWNER, own))
            .hasMessageContaining("belongs to a home of Suiren's")
            .hasMessageNotContaining("\n");
      }
      Files.createDirectory(home.resolve("sample-handbook"));
      Files.writeString(home.resolve("sample-handbook/a.txt"), "Words.");
      CollectionId sample = shelf.library.watch(Shelf.OWNER, home.resolve("sample-handbook"));
      assertThat(names(shelf, sample)).containsExactly("a.txt");
    }
  }
}
