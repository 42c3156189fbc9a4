package dev.suiren.runs.internal;

import static dev.suiren.base.internal.RecordingHome.LOCAL;
import static dev.suiren.runs.internal.RunHouse.CHECKS;
import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static dev.suiren.runs.internal.RunHouse.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.base.Halt;
import dev.suiren.checks.CheckSet;
import dev.suiren.comparison.Pairs;
import dev.suiren.kernel.Problem;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.runs.AttendedRuns;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs.Wanted;
import dev.suiren.runs.SetId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What ended early, by whatever cause, is known as such, and goes on where it was.
@Tag("S5")
class LeftRunsTest {
  private static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), 0, 50);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void whatAProcessLeftIsInterruptedAndGoesOn(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      RunId run = house.ended(set, 1).id();
      house
          .home
          .db()
          .sql("update run set state = 'running', ended = 0 where id = ?")
          .params(run.value())
          .update();
      if (databases == Databases.POSTGRES) {
        assertThat(house.runs.get(EDITOR, run).course().state())
            .as("another process may run it")
            .isEqualTo(Run.State.RUNNING);
        assertProblem(Problem.CONFLICT, () -> house.start(set, 1));
        house.clock.advance(Duration.ofMinutes(1));
      }
      Run left = house.runs.get(EDITOR, run);
      assertThat(left.course().state()).isEqualTo(Run.State.INTERRUPTED);
      assertThat(left.isResumable()).isTrue();
      assertThat(left.tally().judged()).isEqualTo(2);
      house.runs.resume(EDITOR, run, Optional.empty());
      house.awaitAll();
      assertThat(house.runs.get(EDITOR, run).course().state()).isEqualTo(Run.State.DONE);
      assertThat(house.runs.get(EDITOR, run).tally()).isEqualTo(new Run.Tally(2, 1, 1, 2, 0));
      assertThat(server.exchanges()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatARunDidNotComeToIsNotAnswered(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      RunId whole = house.ended(set, 2).id();
      RunId left = house.ended(set, 2).id();
      house
          .home
          .db()
          .sql(
              """
              delete from run_judgement where run = ?
                and (place = 1 or place = 0 and repetition = 2 or place = 2 and repetition = 2)
              """)
          .params(left.value())
          .update();
      house.change(left, "state = 'running', ended = 0");
      house.clock.advance(Duration.ofMinutes(1));
      assertThat(house.runs.get(EDITOR, left).course().state()).isEqualTo(Run.State.INTERRUPTED);
      List<String> lines = new ArrayList<>();
      house.scores.lines(EDITOR, left, lines::add);
      assertThat(lines)
          .hasSize(6)
          .element(2)
          .isEqualTo(
              "{\"item\":\"sum\",\"function\":\"sums\",\"cluster\":\"sum\",\"repeat\":1,"
                  + "\"score\":null,\"dimension\":\"mathematics\",\"why\":\"base_silent\"}");
      Path a = folder.resolve("a.jsonl");
      Path b = folder.resolve("b.jsonl");
      house.scores.write(EDITOR, whole, a);
      house.scores.write(EDITOR, left, b);
      assertThat(Pairs.read(a, b).leftovers().unanswered()).isEqualTo(2 + 2 + 3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAProcessLeftIsCountedWhenAnotherRunBegins(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      Run left = house.ended(set, 1);
      house.change(
          left.id(),
          "state = 'running', ended = 0, judged = 0, correct = 0, unanswered = 0, clusters = 0");
      house.clock.advance(Duration.ofMinutes(1));
      house.ended(set, 1);
      Run counted = house.runs.get(EDITOR, left.id());
      assertThat(counted.course().state()).isEqualTo(Run.State.INTERRUPTED);
      assertThat(counted.tally()).isEqualTo(new Run.Tally(2, 1, 1, 2, 0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBudgetIsThatOfAllPartsTogether(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 1).id();
      for (int budget : new int[] {1, 2, 3}) {
        house.change(run, "state = 'interrupted'");
        house.runs.resume(EDITOR, run, Optional.of(BigDecimal.valueOf(budget)));
        house.awaitAll();
        Run now = house.runs.get(EDITOR, run);
        assertThat(now.course().progress().spent().amount()).isPositive();
        assertThat(now.terms().limits().budget().orElseThrow())
            .isEqualByComparingTo(
                now.course().progress().spent().amount().add(BigDecimal.valueOf(budget)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunWhoseDocumentsAreNotKeptIsNotTakenUp(Databases databases) throws IOException {
    Files.createDirectory(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/terms.md"), "30 days");
    Files.writeString(folder.resolve("shop.yaml"), CHECKS);
    List<String> told = new ArrayList<>();
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      house.keep(CHECKS);
      house
          .home
          .db()
          .sql("update run_set set bytes = ?")
          .params(CheckSets.MOST_KEPT_BYTES)
          .update();
      var order =
          new AttendedRuns.Order(
              CheckSet.of(folder.resolve("shop.yaml")), "one", 1, Limits.USUAL, Optional.empty());
      assertThatThrownBy(() -> house.attended.run(LOCAL, order, telling(told), new Halt()))
          .hasMessage("no documents are at hand");
      assertThat(told).anyMatch(line -> line.contains("too many to be kept"));
      RunId run = house.runs.list(EDITOR, ALL).runs().getFirst().id();
      assertThatThrownBy(() -> house.runs.resume(EDITOR, run, Optional.empty()))
          .hasMessageContaining("on the command line");
      assertProblem(Problem.CONFLICT, () -> house.runs.resume(EDITOR, run, Optional.empty()));
    }
  }

  private static Trials.Hearer telling(List<String> told) {
    return new Trials.Hearer() {
      @Override
      public void went(Progress progress) {}

      @Override
      public void progress(String line) {}

      @Override
      public void warning(String line) {
        told.add(line);
      }
    };
  }

  @Test
  void aHouseThatClosesInterruptsWhatIsUnderWay() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ScriptedServer.Script stalling =
        to -> {
          asked.countDown();
          to.beginEvents();
          to.stall();
        };
    try (ScriptedServer server = ScriptedServer.playing(stalling);
        RunHouse house = new RunHouse(Databases.SQLITE, folder).withBase(server)) {
      RunId run = house.start(house.keep(CHECKS), 1).id();
      asked.await();
      new Pulse(house.store, house.underWay).stop();
      Run left = house.runs.get(EDITOR, run);
      assertThat(left.course().state()).isEqualTo(Run.State.INTERRUPTED);
      assertThat(left.course().why()).isEmpty();
      assertProblem(Problem.TOO_MANY, () -> house.start(house.keep(CHECKS), 1));
    }
  }
}
