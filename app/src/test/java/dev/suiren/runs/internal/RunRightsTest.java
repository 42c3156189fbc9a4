package dev.suiren.runs.internal;

import static dev.suiren.runs.internal.RunHouse.CHECKS;
import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static dev.suiren.runs.internal.RunHouse.READER;
import static dev.suiren.runs.internal.RunHouse.STRANGER;
import static dev.suiren.runs.internal.RunHouse.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Problem;
import dev.suiren.people.PersonId;
import dev.suiren.people.PersonRemoved;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Runs.Wanted;
import dev.suiren.runs.SetId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who sees and begins runs, and what of them is forgotten, on both databases.
@Tag("S5")
class RunRightsTest {
  private static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), 0, 50);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void toReadersAndStrangersThereIsNothing(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      RunId run = house.ended(set, 1).id();
      assertProblem(Problem.NOT_FOUND, () -> house.runs.list(READER, ALL));
      assertThat(house.runs.list(STRANGER, ALL).runs()).isEmpty();
      for (var caller : java.util.List.of(READER, STRANGER)) {
        var place = new dev.suiren.runs.Judgements.Place(0, 1);
        assertProblem(Problem.NOT_FOUND, () -> house.runs.get(caller, run));
        assertProblem(Problem.NOT_FOUND, () -> house.runs.stop(caller, run));
        assertProblem(Problem.NOT_FOUND, () -> house.runs.remove(caller, run));
        assertProblem(Problem.NOT_FOUND, () -> house.runs.resume(caller, run, Optional.empty()));
        assertProblem(Problem.NOT_FOUND, () -> house.sets.checks(caller, set));
        assertProblem(Problem.NOT_FOUND, () -> house.scores.read(caller, run, _ -> {}));
        assertProblem(Problem.NOT_FOUND, () -> house.judgements.figures(caller, run));
        assertProblem(Problem.NOT_FOUND, () -> house.judgements.item(caller, run, 0, 1));
        assertProblem(
            Problem.NOT_FOUND, () -> house.judgements.judge(caller, run, place, true, ""));
        assertProblem(Problem.NOT_FOUND, () -> house.judgements.withdraw(caller, run, place));
        assertProblem(
            Problem.NOT_FOUND,
            () -> house.runs.start(caller, new Runs.Order(set, "one", 1, Limits.USUAL)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void ordersThatCannotBeKeptAreRefusedBeforeAnythingIsWritten(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = house.keep(CHECKS);
      assertProblem(
          Problem.NOT_FOUND,
          () -> house.runs.start(EDITOR, new Runs.Order(set, "nobody", 1, Limits.USUAL)));
      assertProblem(
          Problem.NOT_ALLOWED,
          () -> house.runs.start(EDITOR, new Runs.Order(set, "recorded:x", 1, Limits.USUAL)));
      assertProblem(Problem.NOT_FOUND, () -> house.start(new SetId("gone"), 1));
      assertThatThrownBy(() -> house.keep("- {id: x}\n")).hasMessageContaining("shop.yaml, line 1");
      assertThat(house.runs.list(EDITOR, ALL).total()).isZero();
      assertThat(server.exchanges()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsRemovedIsForgottenAndWhatIsRemovedIsGone(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 1).id();
      new Departures(house.store).heard(new PersonRemoved(EDITOR.space(), new PersonId("ed")));
      assertThat(house.runs.get(EDITOR, run).course().by()).isEmpty();
      house.runs.remove(EDITOR, run);
      assertProblem(Problem.NOT_FOUND, () -> house.runs.get(EDITOR, run));
      assertThat(
              house
                  .home
                  .db()
                  .sql("select count(*) from run_judgement")
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }
}
