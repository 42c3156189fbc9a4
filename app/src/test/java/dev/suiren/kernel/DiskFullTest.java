package dev.suiren.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFullTest {

  @ParameterizedTest
  @ValueSource(strings = {"No space left on device", "x: Disk quota exceeded"})
  void knowsTheSystemsWords(String words) {
    assertThat(DiskFull.is(new UncheckedIOException(new IOException(words)))).isTrue();
  }

  @Test
  void knowsTheCodesOfBothDatabases() {
    assertThat(DiskFull.is(new IllegalStateException(new SQLException("", "", 13)))).isTrue();
    assertThat(DiskFull.is(new SQLException("", "53100"))).isTrue();
    assertThat(DiskFull.is(new ProblemException(Problem.DISK_FULL, "index"))).isTrue();
  }

  @Test
  void takesNothingElseForIt() {
    assertThat(DiskFull.is(new IOException("Permission denied"))).isFalse();
    assertThat(DiskFull.is(new SQLException("", "", 5))).isFalse();
    assertThat(DiskFull.is(new IOException())).isFalse();
  }
}
