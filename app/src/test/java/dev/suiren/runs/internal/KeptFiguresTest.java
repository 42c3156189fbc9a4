package dev.suiren.runs.internal;

import static dev.suiren.runs.internal.RunHouse.CHECKS;
import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.proof.Card;
import dev.suiren.runs.Judgements.Figures;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.RunId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Figures of a run that is not under way are put together once, and again when something of them
/// has changed.
@Tag("S5")
class KeptFiguresTest {
  private static final Place SUM = new Place(1, 1);

  @TempDir Path folder;

  private static Figures figures(RunHouse house, RunId run) {
    return house.judgements.figures(EDITOR, run);
  }

  /// What the only check about sums came to; it is answered wrongly.
  private static double sums(RunHouse house, RunId run) {
    return figures(house, run).functions().stream()
        .filter(row -> row.name().equals("sums"))
        .flatMap(row -> row.right().stream())
        .mapToDouble(Card.Share::value)
        .sum();
  }

  /// Makes all of it right, behind the back of whoever keeps anything.
  private static void rewrite(RunHouse house, RunId run) {
    house
        .home
        .db()
        .sql("update run_judgement set score = 1, code = '' where run = ? and score is not null")
        .params(run.value())
        .update();
  }

  private static int kept(RunHouse house) {
    return house.home.db().sql("select count(*) from run_figures").query(Integer.class).single();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKeptIsWhatWasPutTogetherAndIsNotReadAgain(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 2).id();
      Figures first = figures(house, run);
      assertThat(first.functions()).extracting(Card.Row::name).containsExactly("facts", "sums");
      assertThat(first.functions().getFirst().cost()).isPresent();
      assertThat(first.functions().getFirst().medianMillis()).isPresent();
      rewrite(house, run);
      assertThat(figures(house, run)).isEqualTo(first);
      house.runs.remove(EDITOR, run);
      assertThat(kept(house)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aVerdictOfAPersonAndASecondPartChangeThem(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 1).id();
      assertThat(sums(house, run)).isZero();
      house.judgements.judge(EDITOR, run, SUM, true, "");
      assertThat(sums(house, run)).isEqualTo(1);
      house.judgements.withdraw(EDITOR, run, SUM);
      assertThat(sums(house, run)).isZero();
      rewrite(house, run);
      assertThat(sums(house, run)).as("kept").isZero();
      house.change(run, "state = 'interrupted'");
      house.runs.resume(EDITOR, run, Optional.empty());
      house.awaitAll();
      rewrite(house, run);
      assertThat(sums(house, run)).as("after its second part").isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunUnderWayKeepsNone(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 1).id();
      house.change(run, "state = 'running'");
      assertThat(sums(house, run)).isZero();
      assertThat(kept(house)).isZero();
      rewrite(house, run);
      assertThat(sums(house, run)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAVerdictOvertookWhileItWasPutTogetherIsNeverShown(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 1).id();
      int round = house.store.figures().round(run);
      Figures old = figures(house, run);
      house.judgements.judge(EDITOR, run, SUM, true, "");
      house.store.figures().keep(run, round, old);
      assertThat(sums(house, run)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void figuresOfAnotherFormAreNotRead(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 1).id();
      Figures first = figures(house, run);
      house.home.db().sql("update run_figures set form = form - 1, content = '{}'").update();
      assertThat(figures(house, run)).isEqualTo(first);
    }
  }
}
