package dev.suiren.swaps.internal;

import static dev.suiren.swaps.internal.Stage.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.TermAudit;
import dev.suiren.base.SourceId;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Gate;
import dev.suiren.comparison.Verdict;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.PersonRemoved;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.SetId;
import dev.suiren.swaps.KeptVerdict;
import dev.suiren.swaps.Pair;
import dev.suiren.swaps.Swaps.Outcome.Compared;
import dev.suiren.swaps.VerdictId;
import dev.suiren.swaps.Verdicts;
import dev.suiren.swaps.internal.Stage.Told;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// What a comparison came to stays as it was found, on both databases.
@Tag("S5")
class KeptVerdictsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  /// Kept verdicts over runs that a test tells.
  private record House(
      TestHome home, Stage stage, KeptVerdicts verdicts, ManualClock clock, RunId a, RunId b)
      implements AutoCloseable {

    static House open(Databases databases, Path folder) throws Exception {
      TestHome home = databases.open(folder);
      ManualClock clock = ManualClock.atNewYear();
      Ids ids = new Ids(clock, new SecureRandom());
      SqlVerdicts rows = new SqlVerdicts(home.db());
      KeptVerdicts verdicts =
          new KeptVerdicts(rows, new KeptVerdicts.Stamps(ids, clock), JSON, new TermAudit("heron"));
      Stage stage = new Stage(Files.createDirectories(folder.resolve("scratch")), verdicts);
      RunId a = stage.add("a", "s", checks(1));
      RunId b = stage.add("b", "s", checks(0));
      return new House(home, stage, verdicts, clock, a, b);
    }

    Compared compare(double margin, double effect) {
      return (Compared) stage.swaps.compare(EDITOR, new Pair(a, b), new Bar(margin, 0.05), effect);
    }

    VerdictId kept() {
      return compare(0.05, 0.05).kept().orElseThrow();
    }

    int total() {
      return list().total();
    }

    Verdicts.Page list() {
      return verdicts.list(
          EDITOR, new Verdicts.Wanted(new SetId("s"), new SourceId("source"), 0, 50));
    }

    @Override
    public void close() {
      home.close();
    }
  }

  private static List<Told> checks(double dates) {
    return Stream.concat(
            Stream.generate(() -> new Told("dates of the heron", dates)).limit(60),
            Stream.generate(() -> new Told("sums", 1)).limit(60))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasFoundStaysWhateverBecomesOfTheRuns(Databases databases) throws Exception {
    try (House house = House.open(databases, folder)) {
      Compared found = house.compare(0.05, 0.1);
      VerdictId id = found.kept().orElseThrow();
      house.stage.replace(house.b, Run.State.DONE, checks(1));
      KeptVerdict kept = house.verdicts.get(EDITOR, id);
      assertThat(kept.result().gate()).isEqualTo(Gate.FAIL);
      assertThat(kept.result().rows())
          .usingRecursiveComparison()
          .ignoringFieldsOfTypes(Cleared.class)
          .isEqualTo(found.rows());
      assertThat(kept.result().rest())
          .usingRecursiveComparison()
          .ignoringFieldsOfTypes(Cleared.class)
          .isEqualTo(found.rest());
      assertThat(kept.result().averageDelta()).isEqualTo(found.averageDelta());
      assertThat(kept.result().bar()).isEqualTo(found.bar());
      assertThat(kept.made().at()).isEqualTo(house.clock.instant());
      assertThat(kept.made().by().orElseThrow().value()).isEqualTo("p");
      assertThat(kept.pairing().a().name().value()).isEqualTo("a");
      assertThat(kept.pairing().b().run()).isEqualTo(house.b);
      assertThat(kept.result().rows().get(1).outlook().function().orElseThrow().name().value())
          .as("names are cleared for who looks")
          .doesNotContain("heron");
      assertThat(house.compare(0.05, 0.1).gate()).isEqualTo(Gate.PASS);
      assertThat(house.verdicts.get(EDITOR, id).result().gate()).isEqualTo(Gate.FAIL);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameIsKeptOnceAndAChangeIsAnotherVerdict(Databases databases) throws Exception {
    try (House house = House.open(databases, folder)) {
      VerdictId first = house.kept();
      assertThat(house.kept()).isEqualTo(first);
      assertThat(house.compare(0.05, 0.2).kept())
          .as("another change was looked for, the same was found")
          .contains(first);
      VerdictId strict = house.compare(0.01, 0.05).kept().orElseThrow();
      assertThat(strict).isNotEqualTo(first);
      house.clock.advance(Duration.ofDays(1));
      house.stage.replace(house.b, Run.State.DONE, checks(1));
      VerdictId later = house.kept();
      house.clock.advance(Duration.ofDays(1));
      house.stage.replace(house.b, Run.State.DONE, checks(0));
      VerdictId again = house.kept();
      assertThat(house.list().lines())
          .extracting(Verdicts.Line::id)
          .containsExactly(again, later, strict, first);
      assertThat(house.list().lines())
          .extracting(Verdicts.Line::gate)
          .containsExactly(Gate.FAIL, Gate.PASS, Gate.FAIL, Gate.FAIL);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsUnderWayIsNoVerdictAndThereIsAnEndToKeeping(Databases databases) throws Exception {
    try (House house = House.open(databases, folder)) {
      house.stage.replace(house.b, Run.State.RUNNING, checks(0));
      assertThat(house.compare(0.05, 0.05).kept()).isEmpty();
      house.stage.replace(house.b, Run.State.DONE, checks(0));
      VerdictId first = house.kept();
      for (int i = 1; i < Verdicts.MOST_KEPT; i++) {
        house
            .home
            .db()
            .sql(
                """
                insert into swap_verdict select ?, space, hash, name, a, a_source, a_name, a_model,
                  a_started, b, b_source, b_name, b_model, b_started, 0.5, alpha, gate, content,
                  digest, person, account, made from swap_verdict where id = ?
                """)
            .params("v" + i, first.value())
            .update();
      }
      assertThat(house.compare(0.01, 0.05).kept()).isEmpty();
      assertThat(house.kept()).as("what is kept already").isEqualTo(first);
      house.verdicts.remove(EDITOR, first);
      assertThat(house.compare(0.01, 0.05).kept()).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void toReadersAndStrangersThereAreNone(Databases databases) throws Exception {
    try (House house = House.open(databases, folder)) {
      VerdictId id = house.kept();
      Caller reader = caller("home", Role.READER);
      Caller stranger = caller("elsewhere", Role.OWNER);
      for (Caller caller : List.of(reader, stranger)) {
        assertThatThrownBy(() -> house.verdicts.get(caller, id))
            .isInstanceOf(ProblemException.class)
            .hasMessage("there is no such verdict");
        assertThatThrownBy(() -> house.verdicts.remove(caller, id))
            .hasMessage("there is no such verdict");
      }
      var wanted = new Verdicts.Wanted(new SetId("s"), new SourceId("source"), 0, 50);
      assertThatThrownBy(() -> house.verdicts.list(reader, wanted))
          .hasMessage("there is no such verdict");
      assertThat(house.verdicts.list(stranger, wanted).lines()).isEmpty();
      house.verdicts.heard(new PersonRemoved(new SpaceId("home"), new PersonId("p")));
      assertThat(house.verdicts.get(EDITOR, id).made().by()).isEmpty();
      house.verdicts.remove(EDITOR, id);
      assertThat(house.total()).isZero();
    }
  }

  private static Caller caller(String space, Role role) {
    return new Caller(
        Caller.Kind.PERSON,
        new SpaceId(space),
        Optional.of(new PersonId("p")),
        "p",
        role,
        Set.of(),
        Audience.STAFF);
  }

  /// What was written is read by later versions too: this is how it was written first.
  @Test
  void whatWasWrittenIsRead() {
    VerdictText text =
        JSON.readValue(
            """
            {"averageDelta":-0.5,
             "lines":[{"row":{"function":"*","items":60,"clusters":60,"a":1.0,"b":0.5,"delta":-0.5,
               "interval":{"low":-0.6,"high":-0.4},"p":1.0E-4,"pHolm":2.0E-4,"verdict":"LOST",
               "needs":0},"chance":0.8,"enough":40},
              {"row":{"function":"f","items":1,"clusters":1,"a":1.0,"b":1.0,"delta":0.0,
               "interval":null,"p":1.0,"pHolm":1.0,"verdict":"CANNOT_TELL","needs":null},
               "chance":0.0,"enough":null}],
             "rest":{"onlyInA":1,"itemsOnlyInA":["i"],"onlyInB":0,"itemsOnlyInB":[],
               "itemsWithFewerPairs":2,"mostPairs":3,"unanswered":4,
               "flaky":[{"function":"f","items":3,"a":1,"b":2}],"watched":[]}}
            """,
            VerdictText.class);
    assertThat(text.lines().getFirst().row().verdict()).isEqualTo(Verdict.LOST);
    assertThat(text.lines().getFirst().enough()).hasValue(40);
    assertThat(text.lines().getLast().row().interval()).isEmpty();
    assertThat(text.lines().getLast().row().needs()).isEmpty();
    assertThat(text.rest().flaky().getFirst().b()).isEqualTo(2);
    assertThat(text.rest().functionsOnlyInA()).as("was not told yet").isEmpty();
    assertThat(text.rest().flaky().getFirst().named()).as("was not told yet").isEmpty();
    assertThat(JSON.readValue(JSON.writeValueAsString(text), VerdictText.class)).isEqualTo(text);
  }
}
