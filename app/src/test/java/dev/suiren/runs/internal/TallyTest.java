package dev.suiren.runs.internal;

import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.checks.Dimension;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.proof.Trials.Recorded;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Score;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What came of a run is counted as it is written, so that nobody who looks has to count.
@Tag("S5")
class TallyTest {
  private static final Reason WHY = new Reason(Reason.Code.MISSING_TEXT, List.of("x"));
  private static final List<Judgement> JUDGEMENTS =
      List.of(new Judgement.Right(), new Judgement.Wrong(WHY), new Judgement.NotAnswered(WHY));

  @TempDir Path folder;

  private static JudgementRow row(Random random) {
    int place = 10 + random.nextInt(6);
    String answer = "answer " + random.nextInt(2);
    return new JudgementRow(
        new Place(place, 1 + random.nextInt(2)),
        new Score.Subject("c" + place, "f", Dimension.CODE, "cluster " + place / 2),
        new JudgementRow.Program(
            JUDGEMENTS.get(random.nextInt(3)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Recorded("r", answer)),
            Optional.empty(),
            answer),
        Optional.empty());
  }

  /// Rows are written anew, with the same answer or another, judged by people or not.
  @ParameterizedTest
  @EnumSource
  void countingOneByOneGivesWhatCountingAllGives(Databases databases) throws Exception {
    Random random = new Random(29);
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(RunHouse.CHECKS), 1).id();
      for (int i = 0; i < 200; i++) {
        JudgementRow row = row(random);
        TallyChange change = house.store.tallies().change(run, row);
        house.store.judgements().put(run, row);
        house.store.runs().addTally(run, change);
        assertThat(house.store.get(EDITOR, run).tally())
            .as("after row " + i)
            .isEqualTo(house.store.tallies().count(run));
        if (i % 3 == 0) {
          house.judgements.judge(EDITOR, run, row.place(), random.nextBoolean(), "");
        }
      }
      Run.Tally tally = house.runs.get(EDITOR, run).tally();
      assertThat(tally.byHand()).isPositive();
      assertThat(tally.unanswered()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoLooksAtARunUnderWayReadsNoJudgement(Databases databases) throws Exception {
    CountDownLatch third = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ScriptedServer.Script stalling =
        to -> {
          third.countDown();
          await(go);
          to.drop();
        };
    try (ScriptedServer server =
            ScriptedServer.playing(RunHouse.knowing(), RunHouse.knowing(), stalling);
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.startOneByOne(house.keep(RunHouse.CHECKS), 2).id();
      third.await();
      house.awaitTally(run, tally -> tally.judged() == 2);
      house.home.db().sql("alter table run_judgement rename to hidden").update();
      Run now = house.runs.get(EDITOR, run);
      assertThat(now.course().state()).isEqualTo(Run.State.RUNNING);
      assertThat(now.tally()).isEqualTo(new Run.Tally(2, 1, 0, 2, 0));
      house.home.db().sql("alter table hidden rename to run_judgement").update();
      go.countDown();
      house.awaitAll();
      assertThat(house.runs.get(EDITOR, run).tally()).isEqualTo(house.store.tallies().count(run));
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
