package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Cleared;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the process that parsed says of a file it failed on: a hostile file may have it say
/// anything.
@Tag("S4")
class FailureDetailTest {
  @TempDir Path folder;

  @Test
  void isShownOnlyAsTheAuditLeavesIt() {
    try (Shelf shelf = new Shelf(folder)) {
      CollectionId collection = shelf.library.createCollection(Shelf.OWNER, "files");
      FileEntry plain = shelf.file(shelf.put(collection, "a.pdf", "!DAMAGED page 7"));
      FileEntry hostile = shelf.file(shelf.put(collection, "b.pdf", "!DAMAGED forbidden words"));
      assertThat(plain.detail().map(Cleared::value)).contains("page 7");
      assertThat(hostile.detail().map(Cleared::value))
          .hasValueSatisfying(detail -> assertThat(detail).doesNotContain("forbidden"));
    }
  }
}
