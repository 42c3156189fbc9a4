package dev.suiren.runs.internal;

import static dev.suiren.base.internal.RecordingHome.LOCAL;
import static dev.suiren.base.internal.RecordingHome.saying;
import static dev.suiren.runs.internal.RunHouse.CHECKS;
import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static dev.suiren.runs.internal.RunHouse.OWNER;
import static dev.suiren.runs.internal.RunHouse.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.kernel.Problem;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Runs.Wanted;
import dev.suiren.runs.SetId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Runs are kept as they go, on both databases.
@Tag("S5")
class KeptRunsTest {
  private static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), 0, 50);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aRunIsKeptWithWhatItAskedJudgedAndPaid(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      Run run = house.ended(house.keep(CHECKS), 2);
      assertThat(run.course().state()).isEqualTo(Run.State.DONE);
      assertThat(run.course().why()).isEmpty();
      assertThat(run.course().ended()).isPresent();
      assertThat(run.course().by().orElseThrow().value()).isEqualTo("ed");
      assertThat(run.course().progress().answered()).isEqualTo(4);
      assertThat(run.course().progress().spent().amount()).isEqualByComparingTo("0.00006");
      assertThat(run.tally()).isEqualTo(new Run.Tally(4, 2, 2, 2, 0));
      assertThat(run.tally().share().orElseThrow().value()).isEqualTo(0.5);
      assertThat(run.set().checks()).isEqualTo(3);
      assertThat(run.base().model().value()).isEqualTo("one");
      assertThat(house.runs.list(OWNER, ALL).runs())
          .extracting(Run::id, Run::tally)
          .containsExactly(tuple(run.id(), run.tally()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void howFastItMayAskIsKeptForWhenItGoesOn(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      Limits limits =
          new Limits(
              2,
              OptionalInt.of(600_000),
              OptionalInt.of(1_000_000_000),
              Optional.of(BigDecimal.ONE),
              OptionalInt.empty());
      RunId run =
          house.runs.start(EDITOR, new Runs.Order(house.keep(CHECKS), "one", 1, limits)).id();
      house.awaitAll();
      assertThat(house.runs.get(EDITOR, run).terms().limits()).isEqualTo(limits);
      house.change(run, "state = 'stopped'");
      house.runs.resume(EDITOR, run, Optional.empty());
      house.awaitAll();
      Limits later = house.runs.get(EDITOR, run).terms().limits();
      assertThat(later.requestsPerMinute()).hasValue(600_000);
      assertThat(later.tokensPerMinute()).hasValue(1_000_000_000);
      assertThat(house.ended(house.keep(CHECKS), 1).terms().limits()).isEqualTo(Limits.USUAL);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameSetIsKeptOnceAndWhatNobodyRanGoes(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId unused = house.keep(CHECKS.replace("42", "43"));
      SetId set = house.keep(CHECKS);
      assertThat(house.keep(CHECKS)).isEqualTo(set);
      assertThat(house.sets.list(EDITOR)).isEmpty();
      house.ended(set, 1);
      house.ended(set, 1);
      assertThat(house.sets.list(EDITOR)).extracting(it -> it.id()).containsExactly(set);
      house.clock.advance(Duration.ofDays(2));
      house.keep(CHECKS);
      assertThat(house.store.sets().find(EDITOR.space(), unused)).isEmpty();
      assertThat(house.sets.checks(EDITOR, set)).hasSize(3);
      assertThat(house.runs.list(EDITOR, ALL).total()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneRunAtATimeOnABaseAndAStoppedOneGoesOn(Databases databases) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ScriptedServer.Script stalling =
        to -> {
          asked.countDown();
          await(go);
          to.drop();
        };
    try (ScriptedServer server =
            ScriptedServer.playing(saying("It is Paris."), stalling, saying("42"));
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      Limits oneByOne =
          new Limits(
              1,
              Limits.USUAL.requestsPerMinute(),
              Limits.USUAL.tokensPerMinute(),
              Optional.empty(),
              Limits.USUAL.batch());
      RunId run = house.runs.start(EDITOR, new Runs.Order(set, "one", 1, oneByOne)).id();
      asked.await();
      assertThat(house.runs.get(EDITOR, run).course().state()).isEqualTo(Run.State.RUNNING);
      house.awaitRight(run, 1);
      assertProblem(Problem.CONFLICT, () -> house.start(set, 1));
      assertProblem(Problem.CONFLICT, () -> house.runs.remove(EDITOR, run));
      assertProblem(Problem.CONFLICT, () -> house.runs.resume(EDITOR, run, Optional.empty()));
      house.runs.stop(EDITOR, run);
      house.awaitAll();
      go.countDown();
      Run stopped = house.runs.get(EDITOR, run);
      assertThat(stopped.course().state()).isEqualTo(Run.State.STOPPED);
      assertThat(stopped.course().why()).contains(Run.Why.BY_HAND);
      assertThat(stopped.tally()).isEqualTo(new Run.Tally(1, 1, 2, 1, 0));
      house.runs.resume(OWNER, run, Optional.of(BigDecimal.ONE));
      house.awaitAll();
      Run done = house.runs.get(EDITOR, run);
      assertThat(done.course().state()).isEqualTo(Run.State.DONE);
      assertThat(done.course().by().orElseThrow().value()).isEqualTo("olga");
      assertThat(done.tally()).isEqualTo(new Run.Tally(2, 2, 1, 2, 0));
      assertThat(server.exchanges()).as("what was recorded is not asked again").hasSize(3);
      assertThat(done.course().progress().spent().amount())
          .as("both parts together")
          .isGreaterThan(new BigDecimal("0.00003"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSetThatIsGoneIsNotAskedFromMemory(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      assertThat(house.sets.checks(EDITOR, set)).hasSize(3);
      house.home.db().sql("delete from run_set").update();
      assertProblem(Problem.NOT_FOUND, () -> house.start(set, 1));
      assertThat(house.runs.list(EDITOR, ALL).total()).isZero();
    }
  }

  @Test
  void aSetThatIsTooLargeIsRefusedInOneLine() {
    try (RunHouse house = new RunHouse(Databases.SQLITE, folder)) {
      CheckFile large = new CheckFile("a.yaml", "#".repeat(CheckFile.MOST_BYTES));
      var set = new CheckSet("large", Optional.empty(), Collections.nCopies(5, large));
      assertThatThrownBy(() -> house.sets.keep(EDITOR, set)).hasMessageContaining("64 MiB");
      assertProblem(Problem.TOO_LARGE, () -> house.sets.keep(EDITOR, set));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunShowsTheNameOfWhatItAskedHoweverItWasOrdered(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      String base = house.home.db().sql("select id from base").query(String.class).single();
      RunId run = house.runs.start(EDITOR, new Runs.Order(set, base, 1, Limits.USUAL)).id();
      house.awaitAll();
      Run byId = house.runs.get(EDITOR, run);
      assertThat(byId.base().name().value()).isEqualTo("one");
      house.change(run, "state = 'interrupted'");
      house.runs.resume(EDITOR, run, Optional.empty());
      house.awaitAll();
      Path file = folder.resolve("said.jsonl");
      house.home.recordings().export(LOCAL, byId.base().source(), file);
      RunId replayed =
          house.runs.start(LOCAL, new Runs.Order(set, "recorded:" + file, 1, Limits.USUAL)).id();
      house.awaitAll();
      Run ofFile = house.runs.get(EDITOR, replayed);
      assertThat(ofFile.base().name().value()).isEqualTo("said.jsonl");
      assertThat(ofFile.tally().judged()).isEqualTo(2);
    }
  }

  @Test
  void tenThousandRunsAreListedPageByPage() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(Databases.SQLITE, folder).withBase(server)) {
      RunId first = house.ended(house.keep(CHECKS), 1).id();
      RunRow row = house.store.get(EDITOR, first);
      house
          .home
          .db()
          .inTransaction(
              () -> {
                for (int i = 1; i < 10_000; i++) {
                  RunId id = new RunId("%s-%05d".formatted(first.value(), i));
                  house
                      .store
                      .runs()
                      .insert(
                          new RunRow(
                              id, row.space(), row.order(), row.stand(), row.counts(), row.tally()),
                          id.value());
                }
              });
      Runs.Page last =
          house.runs.list(EDITOR, new Wanted(Optional.empty(), Optional.empty(), 9_950, 50));
      assertThat(last.total()).isEqualTo(10_000);
      assertThat(last.runs()).hasSize(50);
      assertThat(last.runs().getLast().id()).isEqualTo(first);
      assertThat(last.runs().getFirst().course().state()).isEqualTo(Run.State.INTERRUPTED);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
