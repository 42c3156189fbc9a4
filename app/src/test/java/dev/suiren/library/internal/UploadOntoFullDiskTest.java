package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadOntoFullDiskTest {

  @Test
  void anUploadOntoAFullDiskSaysSoAndLeavesNothingBehind(@TempDir Path folder) {
    try (Shelf shelf = new Shelf(folder)) {
      CollectionId collection = shelf.library.createCollection(Shelf.EDITOR, "Handbook");
      InputStream full =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw new IOException("No space left on device");
            }
          };
      assertThatThrownBy(() -> shelf.library.files().add(Shelf.EDITOR, collection, "a.txt", full))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DISK_FULL));
      assertThat(shelf.library.files().list(Shelf.EDITOR, collection, 0, 9)).isEmpty();
      assertThat(shelf.home.home().scratch()).isEmptyDirectory();
    }
  }
}
