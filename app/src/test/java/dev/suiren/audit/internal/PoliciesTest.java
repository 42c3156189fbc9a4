package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.Effect;
import dev.suiren.audit.PolicyChanged;
import dev.suiren.classifier.internal.ClassifierWiring;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoliciesTest {
  @TempDir Path folder;
  private final List<PolicyChanged> changes = new ArrayList<>();

  private Path terms() {
    return folder.resolve("terms.txt");
  }

  private Path contexts() {
    return folder.resolve("contexts.tsv");
  }

  private Sources sources(TestHome home, boolean seeds) {
    return new Sources(
        List.of(new TermsFile(terms())),
        List.of(new ListFile(contexts())),
        List.of(),
        new SqlLists(home.db()),
        seeds,
        Optional.empty());
  }

  private static SqlEpochs epochs(TestHome home, Clock clock) {
    SqlEpochs.Surroundings none = new SqlEpochs.Surroundings("", "", List.of());
    return new SqlEpochs(home.db(), clock, none, _ -> {});
  }

  private Policies open(TestHome home) {
    return open(home, ManualClock.atNewYear(), false);
  }

  private Policies open(TestHome home, Clock clock, boolean seeds) {
    return new Policies(sources(home, seeds), epochs(home, clock), clock, changes::add);
  }

  @ParameterizedTest
  @EnumSource
  void givesEachPolicyItsNumberAndKeepsIt(Databases databases) throws IOException {
    try (TestHome home = databases.open(folder.resolve("home"))) {
      Policies policies = open(home);
      assertThat(policies.current().epoch().number()).isEqualTo(1);
      Files.writeString(terms(), "甲\n");
      policies.refresh();
      assertThat(policies.current().epoch().number()).isEqualTo(2);
      Files.writeString(terms(), "# the same\n甲\tblock\n");
      policies.refresh();
      assertThat(policies.current().epoch().number()).isEqualTo(2);
      assertThat(open(home).current().epoch()).isEqualTo(policies.current().epoch());
      Files.delete(terms());
      policies.refresh();
      assertThat(policies.current().epoch().number()).isEqualTo(3);
      assertThat(changes).extracting(c -> c.epoch().number()).containsExactly(2L, 3L);
    }
  }

  @Test
  void entersANewEpochWhenAThresholdOrTheClassifiersChange() {
    AuditSettings shipped = TestAudit.settings();
    AuditSettings stricter =
        new AuditSettings(
            shipped.timeLimit(),
            shipped.maxStream(),
            shipped.terms(),
            shipped.contexts(),
            shipped.lender(),
            shipped.tried(),
            false,
            true,
            shipped.moderation(),
            shipped.injection(),
            0.8,
            shipped.documentInjection());
    FakeClassifier classifier = new FakeClassifier();
    assertThat(
            List.of(
                hash(Optional.empty()),
                hash(Optional.of(new Judge(classifier, shipped))),
                hash(Optional.of(new Judge(classifier, stricter))),
                hash(Optional.of(new Judge(ClassifierWiring.classifier(), shipped)))))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsThePolicyWhenALineIsBad() throws IOException {
    Files.writeString(terms(), "甲\n");
    try (TestHome home = Databases.SQLITE.open(folder.resolve("home"))) {
      Policies policies = open(home);
      Policy before = policies.current();
      Files.writeString(terms(), "甲\n乙\tbann\n");
      policies.refresh();
      assertThat(policies.current()).isSameAs(before);
      assertThat(changes).isEmpty();
    }
  }

  @Test
  void takesAListLaterThatCouldNotBeTakenAtFirst() throws IOException {
    try (TestHome home = Databases.SQLITE.open(folder.resolve("home"))) {
      Policies policies = open(home);
      Files.writeString(terms(), "甲\n");
      home.db().sql("alter table policy_epoch rename to away").update();
      assertThatThrownBy(policies::refresh).isInstanceOf(RuntimeException.class);
      home.db().sql("alter table away rename to policy_epoch").update();
      policies.refresh();
      assertThat(policies.current().epoch().number()).isEqualTo(2);
      assertThat(changes).hasSize(1);
    }
  }

  @Test
  void announcesANewPolicyUntilItIsHeard() throws IOException {
    try (TestHome home = Databases.SQLITE.open(folder.resolve("home"))) {
      Clock clock = ManualClock.atNewYear();
      Policies policies =
          new Policies(
              sources(home, false),
              epochs(home, clock),
              clock,
              change -> {
                changes.add(change);
                if (changes.size() == 1) {
                  throw new IllegalStateException("on purpose");
                }
              });
      Files.writeString(terms(), "甲\n");
      assertThatThrownBy(policies::refresh).hasMessage("on purpose");
      policies.refresh();
      policies.refresh();
      assertThat(changes).hasSize(2);
    }
  }

  @Test
  void hasAnEpochForEachDayOnWhichAnotherPartCounts() throws IOException {
    try (TestHome home = Databases.SQLITE.open(folder.resolve("home"))) {
      ManualClock clock = ManualClock.atNewYear();
      Files.writeString(
          terms(), "term\tfrom\tto\n甲\t\t\n乙\t2026-01-02\t2026-01-03\n丙\t2026-01-03\t\n");
      Policies policies = open(home, clock, false);
      assertThat(counting(policies)).containsExactly("甲");
      clock.advance(Duration.ofHours(23));
      policies.refresh();
      assertThat(policies.current().epoch().number()).isEqualTo(1);
      clock.advance(Duration.ofHours(1));
      policies.refresh();
      assertThat(counting(policies)).containsExactly("甲", "乙");
      clock.advance(Duration.ofDays(1));
      policies.refresh();
      assertThat(counting(policies)).containsExactly("甲", "乙", "丙");
      clock.advance(Duration.ofDays(1));
      policies.refresh();
      assertThat(counting(policies)).containsExactly("甲", "丙");
      assertThat(changes).extracting(c -> c.epoch().number()).containsExactly(2L, 3L, 4L);
    }
  }

  @Test
  void letsATermEndOnItsDayThoughTheListHasABadLineByThen() throws IOException {
    try (TestHome home = Databases.SQLITE.open(folder.resolve("home"))) {
      ManualClock clock = ManualClock.atNewYear();
      Files.writeString(terms(), "term\tto\n甲\t2026-01-01\n乙\t\n");
      Policies policies = open(home, clock, false);
      Files.writeString(terms(), "甲\tbann\n");
      clock.advance(Duration.ofDays(1));
      policies.refresh();
      assertThat(counting(policies)).containsExactly("乙");
    }
  }

  @Test
  void hasAnEpochForOtherContextsAndForTheSeeds() throws IOException {
    try (TestHome home = Databases.SQLITE.open(folder.resolve("home"))) {
      Files.writeString(terms(), "甲\n");
      Policies policies = open(home);
      Files.writeString(contexts(), "term\tcontext\n甲\t甲板\n");
      policies.refresh();
      assertThat(policies.current().epoch().number()).isEqualTo(2);
      Files.writeString(contexts(), "term\tcontext\n甲\t龟板\n");
      policies.refresh();
      assertThat(policies.current().epoch().number()).isEqualTo(2);
      Files.delete(contexts());
      Policies seeded = open(home, ManualClock.atNewYear(), true);
      assertThat(seeded.current().terms()).hasSizeGreaterThan(700);
    }
  }

  private static String hash(Optional<Judge> judge) {
    return new Basis(List.of(), List.of(), judge).hash();
  }

  private static List<String> counting(Policies policies) {
    return policies.current().terms().stream().map(Term::label).toList();
  }

  @Test
  void readsEffectsAndAudiences() throws IOException {
    Files.writeString(terms(), "\uFEFF# list\n\n甲 乙\tmask\tpublic, teens\r\n丙\n丁\t\tchildren\n");
    assertThat(new TermsFile(terms()).read())
        .containsExactly(
            new Term("甲 乙", Effect.MASK, Set.of(Audience.PUBLIC, Audience.TEENS)),
            new Term("丙", Effect.BLOCK, Set.of(Audience.values())),
            new Term("丁", Effect.BLOCK, Set.of(Audience.CHILDREN)));
  }

  @ParameterizedTest
  @CsvSource({
    "甲|bann, terms.txt line 2 has an unknown effect",
    "甲|block|kids, terms.txt line 2 names an unknown audience",
    "甲|block|staff|x, terms.txt line 2 has more than three fields",
    "***, terms.txt line 2 has no letter",
  })
  void namesFileAndLineOfABadOne(String line, String message) throws IOException {
    Files.writeString(terms(), "ok\n" + line.replace('|', '\t') + "\n");
    assertThatThrownBy(() -> new TermsFile(terms()).read())
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void refusesAListThatIsNotUtf8() throws IOException {
    Files.write(terms(), new byte[] {(byte) 0xC3, 0x28});
    assertThatThrownBy(() -> new TermsFile(terms()).read()).hasMessageContaining("UTF-8");
  }
}
