package dev.suiren.swaps.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.people.Caller;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Score;
import dev.suiren.runs.Scores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  private static final RunId A = new RunId("a");
  private static final RunId BROKEN = new RunId("broken");

  @TempDir Path scratch;
  private final Writing scores = new Writing();

  @Test
  void whatBreaksOffLeavesNothingAndIsToldAsItIs() {
    RunFiles files = new RunFiles(scores, scratch);
    assertThatThrownBy(() -> files.findPairs(Stage.EDITOR, A, BROKEN)).hasMessage("broken off");
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void aRunHeldAgainstItselfIsWrittenOnce() {
    assertThat(new RunFiles(scores, scratch).findPairs(Stage.EDITOR, A, A)).isPresent();
    assertThat(scores.written).containsExactly(A);
    assertThat(scratch).isEmptyDirectory();
  }

  /// Breaks off with half a file in one run.
  private static final class Writing implements Scores {
    private final List<RunId> written = new ArrayList<>();

    @Override
    public void write(Caller caller, RunId run, Path file) {
      written.add(run);
      String line =
          "{\"item\":\"i\",\"function\":\"f\",\"cluster\":\"i\",\"repeat\":1,\"score\":1}\n";
      try {
        Files.writeString(run.equals(BROKEN) ? file.resolveSibling("B.half") : file, line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (run.equals(BROKEN)) {
        throw new IllegalStateException("broken off");
      }
    }

    @Override
    public void read(Caller caller, RunId run, Consumer<Score> each) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void lines(Caller caller, RunId run, Consumer<String> each) {
      throw new UnsupportedOperationException();
    }
  }
}
