package dev.suiren.runs.internal;

import static dev.suiren.base.internal.RecordingHome.saying;
import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.runs.Run;
import dev.suiren.runs.Runs.Wanted;
import dev.suiren.runs.Score;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killed in the middle, a run keeps what it said it had, is shown as interrupted, and pays for
/// nothing twice when it goes on.
@Tag("S5")
class KilledHouseTest {
  private static final int TOLD = 30;

  @TempDir Path folder;

  @Test
  void goesOnWithoutPayingTwice() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean killed = new AtomicBoolean();
    ScriptedServer.Script slow =
        to -> {
          if (!killed.get() && asked.incrementAndGet() > 2 * TOLD) {
            to.stall();
          }
          saying("yes").play(to);
        };
    try (ScriptedServer server = ScriptedServer.playing(slow)) {
      try (RunHouse house = new RunHouse(Databases.SQLITE, folder)) {
        house.withBase(server);
      }
      kill();
      killed.set(true);
      int paid = server.exchanges().size();
      try (RunHouse house = new RunHouse(Databases.SQLITE, folder)) {
        Run left =
            house
                .runs
                .list(EDITOR, new Wanted(Optional.empty(), Optional.empty(), 0, 10))
                .runs()
                .getFirst();
        assertThat(left.course().state()).isEqualTo(Run.State.INTERRUPTED);
        assertThat(left.tally().judged()).isGreaterThanOrEqualTo(TOLD);
        assertThat(left.course().progress().answered()).isEqualTo(left.tally().judged());
        List<Score> scores = new ArrayList<>();
        house.scores.read(EDITOR, left.id(), scores::add);
        assertThat(scores).hasSize(RunningHouse.CHECKS);
        assertThat(scores.stream().filter(it -> it.score().isPresent()))
            .hasSize(left.tally().judged());
        house.runs.resume(EDITOR, left.id(), Optional.empty());
        house.awaitAll();
        Run done = house.runs.get(EDITOR, left.id());
        assertThat(done.course().state()).isEqualTo(Run.State.DONE);
        assertThat(done.tally().right()).isEqualTo(RunningHouse.CHECKS);
        // Lost: at most the calls under way when it was killed.
        assertThat(server.exchanges().size() - RunningHouse.CHECKS)
            .isBetween(0, Limits.USUAL.parallel());
        assertThat(done.course().progress().replayed()).isBetween(TOLD, paid);
      }
    }
  }

  private void kill() throws Exception {
    Process process =
        new ProcessBuilder(RunningHouse.command(folder))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      for (int told = 0; told < TOLD; ) {
        String line = out.readLine();
        assertThat(line).as("it ended by itself").isNotNull();
        told += line.equals(RunningHouse.WRITTEN) ? 1 : 0;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
