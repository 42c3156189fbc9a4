package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Who is told what: the caller is blamed only for what is surely the caller's doing.
class FaultsTest {
  private static final IOException NO_SPACE = new IOException("No space left on device");

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new MultipartException("upload", NO_SPACE), 507, Problem.DISK_FULL),
        Arguments.of(
            new IllegalStateException(new SQLException("full", "", 13)), 507, Problem.DISK_FULL),
        Arguments.of(new ServletException(NO_SPACE), 507, Problem.DISK_FULL),
        Arguments.of(
            new MultipartException("upload", new NoSuchFileException("gone")), 500, Problem.BROKEN),
        Arguments.of(
            new MultipartException("upload", new EOFException("cut")), 400, Problem.BAD_INPUT),
        Arguments.of(new MaxUploadSizeExceededException(1), 413, Problem.TOO_LARGE),
        Arguments.of(
            new ProblemException(Problem.CONFLICT, "taken", NO_SPACE), 409, Problem.CONFLICT),
        Arguments.of(new IllegalArgumentException("ours"), 500, Problem.BROKEN));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void tellsWhoseFaultItIs(Throwable broken, int status, Problem problem) {
    Faults.Line line = Faults.line(broken);
    assertThat(line.status()).isEqualTo(status);
    assertThat(line.problem()).isEqualTo(problem);
    assertThat(line.message()).doesNotContain("device", "upload", "gone", "\n");
  }
}
