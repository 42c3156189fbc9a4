package dev.suiren.swaps.internal;

import static dev.suiren.swaps.internal.Stage.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.checks.Dimension;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Gate;
import dev.suiren.comparison.Verdict;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.runs.RunId;
import dev.suiren.runs.SetId;
import dev.suiren.runs.Shown;
import dev.suiren.swaps.Changes;
import dev.suiren.swaps.FunctionKey;
import dev.suiren.swaps.Pair;
import dev.suiren.swaps.Portraits.Aspect;
import dev.suiren.swaps.Portraits.Course;
import dev.suiren.swaps.Row;
import dev.suiren.swaps.Swaps;
import dev.suiren.swaps.Swaps.Kind;
import dev.suiren.swaps.Swaps.Outcome.Compared;
import dev.suiren.swaps.Swaps.Outcome.Incomparable;
import dev.suiren.swaps.Swaps.Wanted;
import dev.suiren.swaps.internal.Stage.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of two runs, and how they are laid side by side.
@Tag("S5")
class SwapsTest {
  private static final double NONE = Double.NaN;

  private final Path scratch;
  private final Stage stage;

  SwapsTest(@TempDir Path scratch) {
    this.scratch = scratch;
    this.stage = new Stage(scratch);
  }

  private static List<Told> checks(int of, String function, IntToDoubleFunction score) {
    List<Told> checks = new ArrayList<>();
    for (int i = 0; i < of; i++) {
      checks.add(new Told(function, score.applyAsDouble(i)));
    }
    return checks;
  }

  private static List<Told> both(List<Told> one, List<Told> other) {
    List<Told> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private Swaps.Outcome compare(RunId a, RunId b) {
    return stage.swaps.compare(EDITOR, new Pair(a, b), Bar.USUAL, 0.05);
  }

  private Compared compared(RunId a, RunId b) {
    return (Compared) compare(a, b);
  }

  @Test
  void aFunctionThatIsLostStopsTheRelease() {
    RunId a = stage.add("a", "s", both(checks(200, "dates", i -> 1), checks(200, "sums", i -> 1)));
    RunId b =
        stage.add(
            "b",
            "s",
            both(checks(200, "dates", i -> i < 140 ? 1 : 0), checks(200, "sums", i -> 1)));
    Compared compared = compared(a, b);
    assertThat(compared.gate()).isEqualTo(Gate.FAIL);
    assertThat(compared.rows().getFirst().isAll()).isTrue();
    Row dates = compared.rows().get(1);
    assertThat(dates.outlook().function().orElseThrow().name().value()).isEqualTo("dates");
    assertThat(dates.finding().verdict()).isEqualTo(Verdict.LOST);
    assertThat(dates.delta()).isEqualTo(-0.3);
    assertThat(compared.rows().get(2).finding().verdict()).isEqualTo(Verdict.KEPT);
    assertThat(dates.outlook().chance()).isBetween(0.0, 1.0);
  }

  @Test
  void whatCannotBeComparedSaysWhy() {
    RunId a = stage.add("a", "s", checks(10, "f", i -> 1));
    RunId other = stage.add("b", "other", checks(10, "f", i -> 1));
    RunId silent = stage.add("c", "s", checks(10, "f", i -> NONE));
    RunId apart = stage.add("d", "s", checks(10, "f", i -> i < 5 ? 1 : NONE));
    RunId rest = stage.add("e", "s", checks(10, "f", i -> i < 5 ? NONE : 1));
    assertThat(((Incomparable) compare(a, other)).why()).isEqualTo(Swaps.Why.OTHER_CHECKS);
    assertThat(((Incomparable) compare(a, a)).why()).isEqualTo(Swaps.Why.SAME_RUN);
    assertThat(((Incomparable) compare(a, silent)).why()).isEqualTo(Swaps.Why.NOTHING_IN_COMMON);
    assertThat(((Incomparable) compare(apart, rest)).why()).isEqualTo(Swaps.Why.NOTHING_IN_COMMON);
  }

  @Test
  void whatIsWrongWithTheScoresIsSaidAsItIs() {
    RunId a = stage.add("a", "s", checks(3, "*", i -> 1));
    RunId b = stage.add("b", "s", checks(3, "*", i -> 1));
    assertThatThrownBy(() -> compare(a, b))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("A line 1: \"function\" may not be *");
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void namesOfFunctionsAreCleared() {
    RunId a = stage.add("a", "s", checks(10, "of the heron", i -> 1));
    RunId b = stage.add("b", "s", checks(10, "of the heron", i -> 0));
    assertThat(compared(a, b).rows().get(1).outlook().function().orElseThrow().name().value())
        .doesNotContain("heron");
  }

  @Test
  void whatCouldNotBePairedAndWhatWaversStandsApart() {
    RunId a = stage.add("a", "s", List.of(new Told("f", 1, 0), new Told("f", 1, 1)));
    RunId b = stage.add("b", "s", List.of(new Told("f", 1, 1), new Told("f", 1, NONE)));
    Swaps.Rest rest = compared(a, b).rest();
    assertThat(rest.unanswered()).isEqualTo(1);
    assertThat(rest.onlyInA().answers()).isEqualTo(1);
    assertThat(rest.flaky()).singleElement().satisfies(it -> assertThat(it.a()).isEqualTo(1));
    assertThat(places(a, b, Kind.FLAKY)).containsExactly(0);
    assertThat(places(a, b, Kind.UNPAIRED)).containsExactly(1);
    assertThat(places(a, b, Kind.GAINED)).containsExactly(0);
    assertThat(places(a, b, Kind.LOST)).isEmpty();
  }

  private List<Integer> places(RunId a, RunId b, Kind kind) {
    return stage
        .swaps
        .changes(EDITOR, new Pair(a, b), new Wanted(kind, Optional.empty(), 0, 10))
        .changes()
        .stream()
        .map(Changes.Change::place)
        .toList();
  }

  @Test
  void lostItemsComeWithBothAnswersAndTheirDifference() {
    RunId a = stage.add("a", "s", List.of(new Told("f", 1), new Told("f", 1, 1), new Told("g", 1)));
    RunId b = stage.add("b", "s", List.of(new Told("f", 0), new Told("f", 1, 0), new Told("g", 0)));
    Optional<FunctionKey> f = Optional.of(FunctionKey.of("f"));
    Changes changes = stage.swaps.changes(EDITOR, new Pair(a, b), new Wanted(Kind.LOST, f, 0, 10));
    assertThat(changes.total()).isEqualTo(2);
    assertThat(changes.function().orElseThrow().name().value()).isEqualTo("f");
    Changes.Change second = changes.changes().get(1);
    assertThat(second.place()).as("the smaller change comes later").isEqualTo(1);
    assertThat(second.repeat()).as("where it is seen").isEqualTo(2);
    assertThat(second.b()).contains(0.5);
    Changes.Side worse = second.sides().get(1);
    assertThat(worse.marks()).containsExactly(new Changes.Mark(6, 11));
    assertThat(worse.judged().right()).contains(false);
    assertThat(worse.judged().why().orElseThrow().parameters().getFirst())
        .as("a reason may quote the answer")
        .isInstanceOf(Shown.Held.class);
    assertThat(
            stage.swaps.changes(EDITOR, new Pair(a, b), new Wanted(Kind.LOST, f, 1, 1)).changes())
        .hasSize(1);
  }

  @Test
  void readersFindNothing() {
    RunId a = stage.add("a", "s", checks(3, "f", i -> 1));
    RunId b = stage.add("b", "s", checks(3, "f", i -> 1));
    Caller reader =
        new Caller(
            EDITOR.kind(),
            EDITOR.space(),
            EDITOR.person(),
            "r",
            Role.READER,
            EDITOR.groups(),
            EDITOR.audience());
    List<Runnable> calls =
        List.of(
            () -> stage.swaps.compare(reader, new Pair(a, b), Bar.USUAL, 0.05),
            () -> stage.swaps.outlook(reader, a, Bar.USUAL, 0.05),
            () ->
                stage.swaps.changes(
                    reader, new Pair(a, b), new Wanted(Kind.LOST, Optional.empty(), 0, 1)),
            () -> stage.portraits.portrait(reader, a));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run)
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND));
    }
  }

  @Test
  void anOutlookTellsWhatARunIsGoodForBeforeAnotherIsPaid() {
    RunId few = stage.add("a", "s", checks(20, "f", i -> 1));
    RunId many = stage.add("b", "s", checks(2_000, "f", i -> 1));
    double chance = stage.swaps.outlook(EDITOR, few, Bar.USUAL, 0.05).getFirst().chance();
    assertThat(chance).isLessThan(0.5);
    assertThat(stage.swaps.outlook(EDITOR, many, Bar.USUAL, 0.05).getFirst().chance())
        .isGreaterThan(0.95);
    RunId silent = stage.add("c", "s", checks(5, "f", i -> NONE));
    assertThat(stage.swaps.outlook(EDITOR, silent, Bar.USUAL, 0.05)).isEmpty();
  }

  @Test
  void thirteenThousandItemsAreCompared() {
    RunId a = stage.add("a", "s", checks(13_000, "f", i -> i % 7 == 0 ? 0 : 1));
    RunId b = stage.add("b", "s", checks(13_000, "f", i -> i % 5 == 0 ? 0 : 1));
    assertThat(compared(a, b).rows().getFirst().outlook().items()).isEqualTo(13_000);
    assertThat(
            stage
                .swaps
                .changes(EDITOR, new Pair(a, b), new Wanted(Kind.LOST, Optional.empty(), 2_000, 10))
                .changes())
        .hasSize(10);
  }

  @Test
  void aHistoryRunsFromTheEarliestToTheLatest() {
    stage.add("a", "s", checks(4, "f", i -> 1));
    stage.add("b", "s", checks(4, "f", i -> i % 2));
    var source = stage.get(EDITOR, new RunId("a")).base().source();
    var all = stage.portraits.history(EDITOR, new Course(new SetId("s"), source, Optional.empty()));
    assertThat(all.points()).extracting(it -> it.run().id().value()).containsExactly("a", "b");
    assertThat(all.points().getLast().right().orElseThrow().value()).isEqualTo(0.5);
    assertThat(all.functions()).extracting(it -> it.name().value()).containsExactly("f");
    Optional<Aspect> code = Optional.of(new Aspect.OfDimension(Dimension.CODE));
    assertThat(stage.portraits.history(EDITOR, new Course(new SetId("s"), source, code)).points())
        .hasSize(2)
        .allSatisfy(point -> assertThat(point.right()).isEmpty());
    assertThat(stage.portraits.portrait(EDITOR, new RunId("a")).dimensions())
        .extracting(it -> it.dimension())
        .containsExactly(Dimension.KNOWLEDGE);
  }
}
