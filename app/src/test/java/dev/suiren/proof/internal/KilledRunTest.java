package dev.suiren.proof.internal;

import static dev.suiren.base.internal.RecordingHome.LOCAL;
import static dev.suiren.base.internal.RecordingHome.PRICE;
import static dev.suiren.base.internal.RecordingHome.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Halt;
import dev.suiren.base.internal.RecordingHome;
import dev.suiren.proof.Ended;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killed anywhere, a run keeps what it said it had, and goes on with the rest.
class KilledRunTest {
  @TempDir Path folder;

  @Test
  void asksOnlyForWhatWasNotStored() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(saying("yes"))) {
      try (RecordingHome home = new RecordingHome(Databases.SQLITE, folder)) {
        home.add("one", server, PRICE);
      }
      int told = kill(3) + kill(40);
      int asked = server.exchanges().size();
      try (RecordingHome home = new RecordingHome(Databases.SQLITE, folder)) {
        Ended ended =
            WritingHearer.runs(home.recordings())
                .run(LOCAL, RunningProcess.ORDER, new WritingHearer(), new Halt());
        int calls = RunningProcess.ORDER.calls().size();
        int replayed = ended.progress().replayed();
        assertThat(ended.progress().answered()).isEqualTo(calls);
        // The second process told of the three answers of the first again.
        assertThat(replayed).isGreaterThanOrEqualTo(told - 3);
        assertThat(server.exchanges()).hasSize(asked + calls - replayed);
        // Lost: at most the calls under way at each kill.
        int parallel = RunningProcess.ORDER.limits().parallel();
        assertThat(asked - replayed).isBetween(0, 2 * parallel);
      }
    }
  }

  private int kill(int answers) throws Exception {
    Process process =
        new ProcessBuilder(RunningProcess.command(folder))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      for (int told = 0; told < answers; ) {
        String line = out.readLine();
        assertThat(line).as("it ended by itself").isNotNull();
        told += line.equals(RunningProcess.ANSWERED) ? 1 : 0;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return answers;
  }
}
