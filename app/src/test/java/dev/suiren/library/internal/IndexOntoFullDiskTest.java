package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.FileState;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index whose disk was full for a while goes on once there is room, without a restart.
@Tag("S2")
class IndexOntoFullDiskTest {
  private final FullDisk disk = new FullDisk();
  @TempDir Path folder;
  private Shelf shelf;
  private CollectionId collection;

  @BeforeEach
  void open() {
    shelf = new Shelf(Databases.SQLITE, folder, ManualClock.atNewYear(), disk);
    collection = shelf.library.createCollection(Shelf.EDITOR, "Handbook");
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private boolean indexes() {
    try {
      shelf.jobs.enqueue(IndexJob.NAME, "again");
      shelf.jobs.runAll();
      return true;
    } catch (ProblemException | IndexUnusable e) {
      return false;
    }
  }

  @Test
  void theFileIsReadyOnceThereIsRoom() {
    shelf.put(collection, "before.txt", "Words before.");
    DocumentId id = shelf.add(collection, "a.txt", "Words of a.");
    shelf.jobs.run(IngestJob.NAME);
    disk.full = true;
    assertThat(Stream.generate(this::indexes).limit(4)).containsOnly(false);
    assertThat(shelf.file(id).state()).isEqualTo(FileState.PARSING);
    disk.full = false;
    assertThat(Stream.generate(this::indexes).limit(2)).contains(true);
    assertThat(shelf.file(id).state()).isEqualTo(FileState.READY);
    assertThat(shelf.found(Shelf.OWNER, "words")).containsExactlyInAnyOrder("before.txt", "a.txt");
    assertThat(shelf.indexAgrees()).isTrue();
  }

  /// What was put and not yet durable is gone: whoever put it must be able to tell.
  @Test
  void openingAnewCountsAsALoss() {
    shelf.index.put(List.of(IndexEntries.entry("p", "car")));
    disk.full = true;
    assertThatThrownBy(shelf.index::markComplete)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DISK_FULL));
    long losses = shelf.index.losses();
    assertThatThrownBy(shelf.index::refresh).isInstanceOf(IndexUnusable.class);
    assertThat(shelf.index.losses()).isGreaterThan(losses);
  }
}
