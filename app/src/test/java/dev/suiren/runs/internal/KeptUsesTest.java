package dev.suiren.runs.internal;

import static dev.suiren.runs.internal.RunHouse.CHECKS;
import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static dev.suiren.runs.internal.RunHouse.OWNER;
import static dev.suiren.runs.internal.RunHouse.STRANGER;
import static dev.suiren.runs.internal.RunHouse.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Cleared;
import dev.suiren.base.CallId;
import dev.suiren.base.Halt;
import dev.suiren.base.RecordedCalls.Scope;
import dev.suiren.base.internal.RecordingHome;
import dev.suiren.kernel.Problem;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.runs.AttendedRuns;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.Judgements.Said;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.SetId;
import dev.suiren.runs.Uses.Loss;
import dev.suiren.runs.Uses.Losses;
import dev.suiren.runs.Uses.Use;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Recorded calls lead to the runs that asked them, and say what their end would cost.
@Tag("S5")
class KeptUsesTest {
  @TempDir Path folder;

  private static List<CallId> calls(RunHouse house, String text) {
    return List.copyOf(house.uses.calls(OWNER, text).ids());
  }

  private static Scope all(RunHouse house) {
    return RecordingHome.all(house.home.calls().list(OWNER).getFirst().id());
  }

  @ParameterizedTest
  @EnumSource
  void callsAreFoundByTheIdOfTheirCheck(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      RunId first = house.ended(set, 1).id();
      house.clock.advance(Duration.ofSeconds(1));
      RunId second = house.ended(set, 2).id();
      assertThat(calls(house, "APIT")).as("one for each repeat").hasSize(2);
      assertThat(calls(house, "%")).isEmpty();
      assertThat(calls(house, "shop")).as("was never asked").isEmpty();
      assertThat(house.uses.calls(STRANGER, "capital").ids()).isEmpty();
      List<CallId> both = calls(house, "capital");
      assertThat(both.stream().flatMap(call -> house.uses.list(OWNER, call).stream()))
          .extracting(Use::run)
          .containsExactlyInAnyOrder(second, second, first);
      assertThat(both.stream().map(call -> house.uses.list(OWNER, call).getFirst()))
          .as("the latest first")
          .extracting(Use::run)
          .containsOnly(second);
      assertThat(house.uses.items(OWNER, both).keySet()).containsExactlyInAnyOrderElementsOf(both);
      assertThat(house.uses.items(OWNER, both).values())
          .extracting(Cleared::value)
          .containsOnly("capital");
      assertThat(house.uses.list(STRANGER, both.getFirst())).isEmpty();
      assertThat(house.uses.items(STRANGER, both)).isEmpty();
      assertThat(house.uses.items(OWNER, List.of())).isEmpty();
      assertProblem(Problem.NOT_FOUND, () -> house.uses.calls(EDITOR, "capital"));
      assertProblem(Problem.NOT_FOUND, () -> house.uses.items(EDITOR, both));
      assertProblem(Problem.NOT_FOUND, () -> house.uses.list(EDITOR, both.getFirst()));
      assertProblem(Problem.NOT_FOUND, () -> house.uses.losses(EDITOR, all(house)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatARunWouldPayAgainIsWhatItPaysAfterwards(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 2).id();
      Losses losses = house.uses.losses(OWNER, all(house));
      assertThat(losses.total()).isEqualTo(1);
      assertThat(losses.runs()).extracting(Loss::run, Loss::answers).containsExactly(loss(run, 4));
      int asked = server.exchanges().size();
      Scope past = new Scope(Optional.empty(), Optional.of(house.home.clock().instant()));
      assertThat(house.uses.losses(OWNER, past).runs()).as("asked later").isEmpty();
      house.home.calls().forget(OWNER, all(house));
      house.change(run, "state = 'interrupted'");
      house.runs.resume(EDITOR, run, Optional.empty());
      house.awaitAll();
      assertThat(server.exchanges()).hasSize(asked + 4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunOverAFileHasNothingToPayAgain(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      RunId run = house.ended(set, 1).id();
      Path file = folder.resolve("said.jsonl");
      house
          .home
          .recordings()
          .export(RecordingHome.LOCAL, house.home.calls().list(OWNER).getFirst().id(), file);
      house.runs.start(
          RecordingHome.LOCAL, new Runs.Order(set, "recorded:" + file, 1, Limits.USUAL));
      house.awaitAll();
      CallId capital = calls(house, "capital").getFirst();
      assertThat(house.uses.list(OWNER, capital)).as("both runs know it").hasSize(2);
      assertThat(house.uses.losses(OWNER, all(house)).runs())
          .extracting(Loss::run, Loss::answers)
          .containsExactly(loss(run, 2));
    }
  }

  private static Tuple loss(RunId run, int answers) {
    return Tuple.tuple(run, answers);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOlderIsNeitherShownNorQuotedAndTheRestIs(Databases databases) throws Exception {
    String checks =
        CHECKS.replace("contains: [Paris]", "exact: x").replace("number: 42", "exact: x");
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      Run run = house.ended(house.keep(checks), 1);
      CallId capital = calls(house, "capital").getFirst();
      house
          .home
          .db()
          .sql("update base_recording set asked = 1 where request = ?")
          .params(capital.value())
          .update();
      Scope old = new Scope(Optional.empty(), Optional.of(house.home.clock().instant()));
      assertThat(house.home.calls().forget(OWNER, old)).isEqualTo(1);
      assertThat(said(house, run.id(), 0)).isEqualTo(new Said.Gone());
      assertThat(said(house, run.id(), 1)).isInstanceOf(Said.Kept.class);
      assertThat(reason(house, run.id(), 0)).isEmpty();
      assertThat(reason(house, run.id(), 1)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsForgottenBeforeItsJudgementIsWrittenIsNotQuoted(Databases databases) throws Exception {
    String checks =
        CHECKS.replace("contains: [Paris]", "exact: x").replace("number: 42", "exact: x");
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId first = house.ended(house.keep(checks), 1).id();
      assertThat(reason(house, first, 0)).isNotEmpty();
      Scope all = new Scope(Optional.empty(), Optional.of(Instant.parse("9999-01-01T00:00:00Z")));
      AttendedRuns.Order order =
          new AttendedRuns.Order(RunHouse.set(checks), "one", 1, Limits.USUAL, Optional.empty());
      house.attended.run(
          EDITOR, order, new Forgetful(() -> house.home.calls().forget(OWNER, all)), new Halt());
      List<Use> uses =
          calls(house, "capital").stream()
              .flatMap(call -> house.uses.list(OWNER, call).stream())
              .toList();
      assertThat(uses).hasSize(2);
      for (Use use : uses) {
        assertThat(reason(house, use.run(), 0)).isEmpty();
        assertThat(reason(house, use.run(), 1)).isEmpty();
      }
    }
  }

  /// With so many calls SQLite would rather go through all runs and their judgements.
  @Test
  void whatIsAskedByManyCallsLooksAtTheirJudgementsOnly() {
    List<String> calls = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
    try (RunHouse house = new RunHouse(Databases.SQLITE, folder)) {
      for (String sql : List.of(SqlUses.ITEMS, SqlUses.COUNT, SqlJudgements.UNQUOTE)) {
        List<String> plan =
            house
                .home
                .db()
                .sql("explain query plan " + sql)
                .param("space", "here")
                .param("calls", calls)
                .param("requests", calls)
                .param("letters", 9)
                .param("file", "recorded:")
                .query((row, _) -> row.getString("detail"))
                .list();
        assertThat(plan.getFirst()).as(sql).contains("run_judgement_request");
      }
    }
  }

  private record Forgetful(Runnable forget) implements Trials.Hearer {
    @Override
    public void judged(Trials.Judged judged) {
      forget.run();
    }

    @Override
    public void went(Progress progress) {}

    @Override
    public void progress(String line) {}

    @Override
    public void warning(String line) {}
  }

  private static Said said(RunHouse house, RunId run, int place) {
    return house.judgements.item(EDITOR, run, place, 1).answers().getFirst().said();
  }

  private static List<String> reason(RunHouse house, RunId run, int place) {
    return house
        .store
        .judgements()
        .list(run, new Place(place, 1), 1)
        .getFirst()
        .program()
        .judgement()
        .why()
        .orElseThrow()
        .parameters();
  }
}
