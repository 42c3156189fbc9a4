package dev.suiren.effect.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.TermAudit;
import dev.suiren.effect.Effect;
import dev.suiren.effect.EffectId;
import dev.suiren.effect.Effects;
import dev.suiren.effect.Effects.Kept;
import dev.suiren.effect.Measure;
import dev.suiren.effect.OccasionFile;
import dev.suiren.effect.Sums;
import dev.suiren.effect.Told;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S5")
class EffectsTest {
  private static final Caller EDITOR = in("home", Role.EDITOR);
  private static final Told TOLD = new Told("客服", "Ms Li, from the ticket system", "March", "");
  private static final OccasionFile FILE =
      OccasionFile.read(
          "x",
          """
          {"question":"Where is the heron?","when":"before","answered":false,"minutes":30.25}
          {"question":"b","when":"before","answered":true,"minutes":0.1,"cluster":"secret name"}
          {"question":"c","when":"after","answered":true,"rightCitation":true,"minutes":4}
          {"question":"d","when":"after","answered":true,"escalated":false}
          """
              .getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;
  private final JudgedRun runs = new JudgedRun();
  private final ManualClock clock = ManualClock.atNewYear();

  private static Caller in(String space, Role role) {
    return new Caller(
        Caller.Kind.PERSON,
        new SpaceId(space),
        Optional.of(new PersonId("p")),
        "p",
        role,
        Set.of(),
        Audience.STAFF);
  }

  private Effects effects(TestHome home) {
    return new KeptEffects(
        new SqlEffects(home.db()),
        new RunSample(runs, runs, runs),
        new TermAudit("heron"),
        new Ids(clock, new SecureRandom()),
        clock);
  }

  private static void notFound(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND));
  }

  @ParameterizedTest
  @EnumSource
  void figuresComeBackAsTheyWere(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Effects effects = effects(home);
      EffectId id = effects.keep(EDITOR, TOLD, FILE, Optional.empty());
      Kept kept = effects.get(EDITOR, id);
      assertThat(kept.effect()).isEqualTo(Effect.of(Sums.of(FILE.occasions())));
      assertThat(kept.words().scenario().value()).isEqualTo("客服");
      assertThat(kept.words().after().value()).isEmpty();
      assertThat(kept.at()).isEqualTo(clock.instant());
      assertThat(kept.hash()).isEqualTo(FILE.hash());
    }
  }

  @ParameterizedTest
  @EnumSource
  void neitherQuestionsNorNamesOfClustersAreKept(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      effects(home).keep(EDITOR, TOLD, FILE, Optional.empty());
      assertThat(home.db().sql("select * from effect").query().singleRow().toString())
          .contains("minutes 1 30.25 0 0.0")
          .doesNotContain("heron", "secret");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTimeAfterIsTakenFromARunOfChecksToo(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Effects effects = effects(home);
      Kept kept =
          effects.get(EDITOR, effects.keep(EDITOR, TOLD, FILE, Optional.of(JudgedRun.CITING)));
      assertThat(kept.judged()).as("two of four had to cite and were judged").isEqualTo(2);
      Effect.Row row = kept.effect().rows().getFirst();
      assertThat(row.measure()).isEqualTo(Measure.RIGHT_CITATION);
      assertThat(row.after().orElseThrow().questions()).isEqualTo(3);
      assertThat(kept.effect().after()).isEqualTo(4);
      assertThatThrownBy(
              () -> effects.keep(EDITOR, TOLD, FILE, Optional.of(JudgedRun.WITHOUT_CITATIONS)))
          .hasMessage("this run holds no answers that had to cite a place");
    }
  }

  @ParameterizedTest
  @EnumSource
  void clustersOfARunAreNoneOfTheFile(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Effects effects = effects(home);
      String line =
          "{\"question\":\"x\",\"when\":\"after\",\"answered\":true,\"cluster\":\" run a\"}";
      OccasionFile file = OccasionFile.read("x", line.getBytes(StandardCharsets.UTF_8));
      EffectId id = effects.keep(EDITOR, TOLD, file, Optional.of(JudgedRun.CITING));
      assertThat(effects.get(EDITOR, id).effect().rows())
          .filteredOn(row -> row.measure() == Measure.ANSWERED)
          .singleElement()
          .satisfies(row -> assertThat(row.after().orElseThrow().clusters()).isEqualTo(3));
    }
  }

  @ParameterizedTest
  @EnumSource
  void latestComeFirstAndWordsAreClearedAnew(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Effects effects = effects(home);
      effects.keep(EDITOR, TOLD, FILE, Optional.empty());
      clock.advance(java.time.Duration.ofDays(1));
      effects.keep(EDITOR, new Told("of the heron", "", "", ""), FILE, Optional.empty());
      Effects.Page page = effects.list(EDITOR, 0, 1);
      assertThat(page.total()).isEqualTo(2);
      assertThat(page.kept().getFirst().words().scenario().value()).doesNotContain("heron");
      assertThat(effects.list(EDITOR, 1, 10).kept().getFirst().words().scenario().value())
          .isEqualTo("客服");
    }
  }

  @ParameterizedTest
  @EnumSource
  void readersAndOtherSpacesFindNothing(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Effects effects = effects(home);
      EffectId id = effects.keep(EDITOR, TOLD, FILE, Optional.empty());
      notFound(() -> effects.admit(in("home", Role.READER)));
      notFound(() -> effects.get(in("home", Role.READER), id));
      notFound(() -> effects.list(in("home", Role.READER), 0, 10));
      notFound(() -> effects.keep(in("home", Role.READER), TOLD, FILE, Optional.empty()));
      notFound(() -> effects.get(in("other", Role.OWNER), id));
      notFound(() -> effects.remove(in("other", Role.OWNER), id));
      assertThat(effects.list(in("other", Role.OWNER), 0, 10).total()).isZero();
      effects.remove(EDITOR, id);
      notFound(() -> effects.get(EDITOR, id));
      notFound(() -> effects.remove(EDITOR, id));
    }
  }
}
