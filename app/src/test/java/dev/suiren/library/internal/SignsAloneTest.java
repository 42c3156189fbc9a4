package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An encoder makes a vector of anything, and every vector has neighbors.
class SignsAloneTest {
  @TempDir Path folder;
  private final FakeEncoders encoders = new FakeEncoders();

  @Test
  void findNothingThoughEveryPassageHasItsVector() {
    try (Shelf shelf = new Shelf(Databases.SQLITE, folder, ManualClock.atNewYear(), encoders)) {
      CollectionId collection = shelf.library.createCollection(Shelf.EDITOR, "Handbook");
      shelf.put(collection, "a.txt", "This is a car.");
      try (VectorCatchUp vectors =
          new VectorCatchUp(() -> shelf.index, encoders, shelf.vectors, 1)) {
        assertThat(vectors.step()).isEqualTo(1);
      }
      assertThat(shelf.found(Shelf.EDITOR, "automobile?"))
          .as("by meaning")
          .containsExactly("a.txt");
      assertThat(shelf.hits(Shelf.EDITOR, "???")).isEmpty();
      assertThat(shelf.hits(Shelf.EDITOR, "🙂 —")).isEmpty();
    }
  }
}
