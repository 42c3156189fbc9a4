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

  private Policies open(TestHome home) {
    SqlEpochs epochs = new SqlEpochs(home.db(), ManualClock.atNewYear(), _ -> {});
    return new Policies(List.of(new TermsFile(terms())), Optional.empty(), epochs, changes::add);
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
            true,
            shipped.moderation(),
            shipped.injection(),
            0.8,
            shipped.documentInjection());
    FakeClassifier classifier = new FakeClassifier();
    assertThat(
            List.of(
                Policy.hash(List.of(), Optional.empty()),
                Policy.hash(List.of(), Optional.of(new Judge(classifier, shipped))),
                Policy.hash(List.of(), Optional.of(new Judge(classifier, stricter))),
                Policy.hash(
                    List.of(), Optional.of(new Judge(ClassifierWiring.classifier(), shipped)))))
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
      SqlEpochs epochs = new SqlEpochs(home.db(), ManualClock.atNewYear(), _ -> {});
      Policies policies =
          new Policies(
              List.of(new TermsFile(terms())),
              Optional.empty(),
              epochs,
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
