package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFullTest {

  @ParameterizedTest
  @ValueSource(strings = {"No space left on device", "x: Disk quota exceeded"})
  void knowsTheSystemsWords(String words) {
    assertThat(DiskFull.caused(new UncheckedIOException(new IOException(words)))).isTrue();
  }

  @Test
  void knowsTheCodesOfBothDatabases() {
    assertThat(DiskFull.caused(new IllegalStateException(new SQLException("", "", 13)))).isTrue();
    assertThat(DiskFull.caused(new SQLException("", "53100"))).isTrue();
    assertThat(DiskFull.caused(new ProblemException(Problem.DISK_FULL, "index"))).isTrue();
  }

  @Test
  void takesNothingElseForIt() {
    assertThat(DiskFull.caused(new IOException("Permission denied"))).isFalse();
    assertThat(DiskFull.caused(new SQLException("", "", 5))).isFalse();
    assertThat(DiskFull.caused(new IOException())).isFalse();
  }

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
