package dev.suiren.runs.internal;

import static dev.suiren.base.internal.RecordingHome.calling;
import static dev.suiren.base.internal.RecordingHome.saying;
import static dev.suiren.runs.internal.RunHouse.CHECKS;
import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static dev.suiren.runs.internal.RunHouse.OWNER;
import static dev.suiren.runs.internal.RunHouse.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.internal.RecordingHome;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Comparison;
import dev.suiren.comparison.Pairs;
import dev.suiren.kernel.Problem;
import dev.suiren.proof.Card;
import dev.suiren.runs.Judgements.Answer;
import dev.suiren.runs.Judgements.Filter;
import dev.suiren.runs.Judgements.Line;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.Judgements.Said;
import dev.suiren.runs.Judgements.Wanted;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Shown;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was said of answers, by the program and by people, on both databases.
@Tag("S5")
class KeptJudgementsTest {
  private static final Place CAPITAL = new Place(0, 1);
  private static final Place SUM = new Place(1, 1);

  @TempDir Path folder;

  private static List<String> items(RunHouse house, RunId run, Filter filter) {
    return house
        .judgements
        .items(EDITOR, run, new Wanted(filter, Optional.empty(), 0, 50))
        .lines()
        .stream()
        .map(line -> line.title().item().value())
        .toList();
  }

  private static Answer answer(RunHouse house, RunId run, Place place) {
    return house.judgements.item(EDITOR, run, place.check(), place.repeat()).answers().getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void aPersonsVerdictCountsUntilItIsTakenBack(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 1).id();
      assertThat(items(house, run, Filter.WRONG)).containsExactly("sum");
      house.judgements.judge(OWNER, run, SUM, false, "no");
      house.judgements.judge(EDITOR, run, SUM, true, " 41 is evil, but right ");
      assertThat(items(house, run, Filter.WRONG)).isEmpty();
      assertThat(items(house, run, Filter.RIGHT)).containsExactly("capital", "sum");
      assertThat(house.runs.get(EDITOR, run).tally()).isEqualTo(new Run.Tally(2, 2, 1, 2, 1));
      Answer answer = answer(house, run, SUM);
      assertThat(answer.judgement()).isInstanceOf(Judgement.Wrong.class);
      assertThat(answer.human().orElseThrow().by().orElseThrow().value()).isEqualTo("ed");
      assertThat(answer.human().orElseThrow().note()).isInstanceOf(Shown.Held.class);
      List<String> lines = new ArrayList<>();
      house.scores.lines(EDITOR, run, lines::add);
      assertThat(lines.get(1)).contains("\"score\":1.0", "\"judge\":\"human\"", "other_number");
      assertThat(lines.get(2)).contains("\"score\":null");
      house.judgements.withdraw(EDITOR, run, SUM);
      assertThat(house.runs.get(EDITOR, run).tally()).isEqualTo(new Run.Tally(2, 1, 1, 2, 0));
      assertProblem(
          Problem.CONFLICT, () -> house.judgements.judge(EDITOR, run, new Place(2, 1), true, ""));
      assertProblem(
          Problem.NOT_FOUND, () -> house.judgements.judge(EDITOR, run, new Place(0, 2), true, ""));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasForgottenIsNeitherShownNorQuotedAndAVerdictOnItDoesNotPassOn(Databases databases)
      throws Exception {
    AtomicInteger asked = new AtomicInteger();
    ScriptedServer.Script changing =
        to -> saying(asked.getAndIncrement() < 2 ? "Rome" : "London").play(to);
    try (ScriptedServer server = ScriptedServer.playing(changing);
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS.replace("number: 42", "exact: x")), 1).id();
      assertThat(answer(house, run, SUM).said())
          .isInstanceOfSatisfying(
              Said.Kept.class,
              kept -> assertThat(((Shown.Passed) kept.text()).text().value()).isEqualTo("Rome"));
      assertThat(reason(house, run).parameters()).contains("Rome");
      house.judgements.judge(EDITOR, run, CAPITAL, true, "");
      var source = house.runs.get(EDITOR, run).base().source();
      house.home.calls().forget(OWNER, RecordingHome.all(source));
      assertThat(answer(house, run, SUM).said()).isEqualTo(new Said.Gone());
      assertThat(reason(house, run).parameters()).isEmpty();
      assertThat(house.runs.get(EDITOR, run).tally().right()).isEqualTo(1);
      house.home.db().sql("update run set state = 'interrupted'").update();
      house.runs.resume(EDITOR, run, Optional.empty());
      house.awaitAll();
      assertThat(house.runs.get(EDITOR, run).tally().right()).isZero();
      assertThat(answer(house, run, CAPITAL).human()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void otherCallsThanThoseThatWereJudgedAreNotShownForThem(Databases databases) throws Exception {
    String checks =
        """
        - {id: hall, function: lights, dimension: reasoning, question: "Light!", tools: [{name: light}], expect: {calls: light}}
        """;
    AtomicInteger asked = new AtomicInteger();
    ScriptedServer.Script changing =
        to -> calling("light", "{\"level\":" + asked.getAndIncrement() + "}").play(to);
    try (ScriptedServer server = ScriptedServer.playing(changing);
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(checks), 1).id();
      assertThat(answer(house, run, CAPITAL).said())
          .isInstanceOfSatisfying(
              Said.Kept.class,
              kept ->
                  assertThat(((Shown.Passed) kept.text()).text().value())
                      .isEqualTo("light({\"level\":0})"));
      var source = house.runs.get(EDITOR, run).base().source();
      house.home.calls().forget(OWNER, RecordingHome.all(source));
      RunId again = house.ended(house.keep(checks), 1).id();
      assertThat(answer(house, again, CAPITAL).said()).isInstanceOf(Said.Kept.class);
      assertThat(answer(house, run, CAPITAL).said()).isEqualTo(new Said.Gone());
    }
  }

  private static Reason reason(RunHouse house, RunId run) {
    return ((Judgement.Wrong) answer(house, run, SUM).judgement()).reason();
  }

  @ParameterizedTest
  @EnumSource
  void figuresItemsAndWhatWavers(Databases databases) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    ScriptedServer.Script wavering =
        to ->
            saying(
                    to.body().contains("capital")
                        ? asked.getAndIncrement() % 2 == 0 ? "Paris" : "Rome"
                        : "42")
                .play(to);
    try (ScriptedServer server = ScriptedServer.playing(wavering);
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      RunId run = house.ended(house.keep(CHECKS), 4).id();
      assertThat(items(house, run, Filter.FLAKY)).containsExactly("capital");
      assertThat(items(house, run, Filter.UNANSWERED)).containsExactly("shop");
      assertThat(items(house, run, Filter.ALL)).containsExactly("capital", "sum", "shop");
      var facts = new Wanted(Filter.ALL, Optional.of("facts"), 1, 1);
      var page = house.judgements.items(EDITOR, run, facts);
      assertThat(page.total()).isEqualTo(2);
      assertThat(page.lines()).extracting(Line::place).containsExactly(2);
      var figures = house.judgements.figures(EDITOR, run);
      assertThat(figures.functions()).extracting(Card.Row::name).containsExactly("facts", "sums");
      Card.Row row = figures.functions().getFirst();
      assertThat(row.checks()).isEqualTo(2);
      assertThat(row.judged()).isEqualTo(4);
      assertThat(row.unanswered()).isEqualTo(4);
      assertThat(row.right().orElseThrow().value()).isEqualTo(0.5);
      assertThat(row.cost().orElseThrow().amount()).isEqualByComparingTo("0.00006");
      assertThat(figures.dimensions())
          .extracting(Card.Row::name)
          .containsExactly("knowledge", "mathematics");
    }
  }

  @ParameterizedTest
  @EnumSource
  void scoresOfTwoRunsArePairedByAComparison(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      var set = house.keep(CHECKS);
      RunId a = house.ended(set, 2).id();
      RunId b = house.ended(set, 2).id();
      house.judgements.judge(EDITOR, b, SUM, true, "");
      Path fileA = folder.resolve("a.jsonl");
      Path fileB = folder.resolve("b.jsonl");
      house.scores.write(EDITOR, a, fileA);
      house.scores.write(EDITOR, b, fileB);
      assertThat(Files.readAllLines(fileA)).hasSize(6);
      var rows = Comparison.of(Pairs.read(fileA, fileB), new Bar(0.02, 0.05)).rows();
      assertThat(rows.getLast().function()).isEqualTo("sums");
      assertThat(rows.getLast().delta()).isEqualTo(0.5);
    }
  }
}
