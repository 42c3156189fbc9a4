package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.Verdict.Decision;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class SqlClearancesTest {
  private static final Caller SYSTEM = Caller.system(new SpaceId("s"), "library.ingest");
  private static final Caller EDITOR = TestAudit.caller(Audience.STAFF, Role.EDITOR);
  private static final Caller READER = TestAudit.reader(Audience.STAFF);

  @TempDir Path folder;
  private PolicyEpoch epoch = new PolicyEpoch(1, "a");

  private Verdict verdict(Decision decision) {
    return new Verdict(decision, List.of(), epoch);
  }

  private SqlClearances open(TestHome home) {
    return new SqlClearances(home.db(), ManualClock.atNewYear(), () -> epoch);
  }

  @ParameterizedTest
  @EnumSource
  void grantsToExactlyTheAudienceThatWasNamed(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      SqlClearances clearances = open(home);
      assertThat(clearances.isCleared("r", READER)).isFalse();
      clearances.grant("r", Audience.PUBLIC, verdict(Decision.PASS), EDITOR);
      assertThat(clearances.listAudiences("r")).containsExactly(Audience.PUBLIC);
      clearances.grant("r", Audience.STAFF, verdict(Decision.PASS), SYSTEM);
      assertThat(clearances.listAudiences("r")).containsExactly(Audience.STAFF, Audience.PUBLIC);
      assertThat(clearances.listAudiences("other")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withdrawsForTheAudienceAndAllStricterOnes(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      SqlClearances clearances = open(home);
      clearances.grant("r", Audience.STAFF, verdict(Decision.PASS), SYSTEM);
      clearances.grant("r", Audience.PUBLIC, verdict(Decision.PASS), EDITOR);
      clearances.revoke("r", Audience.PUBLIC, EDITOR);
      assertThat(clearances.listAudiences("r")).containsExactly(Audience.STAFF);
      clearances.grant("r", Audience.PUBLIC, verdict(Decision.PASS), EDITOR);
      clearances.revoke("r", Audience.STAFF, EDITOR);
      assertThat(clearances.listAudiences("r")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void lapsesAtANewEpochUnlessRenewed(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      SqlClearances clearances = open(home);
      for (String revision : List.of("kept", "lapsed", "failed", "revoked")) {
        clearances.grant(revision, Audience.PUBLIC, verdict(Decision.PASS), EDITOR);
      }
      clearances.revoke("revoked", Audience.PUBLIC, EDITOR);
      Verdict old = verdict(Decision.PASS);
      epoch = new PolicyEpoch(2, "b");
      clearances.renew("lapsed", Audience.PUBLIC, old, SYSTEM);
      clearances.renew("kept", Audience.PUBLIC, verdict(Decision.PASS), SYSTEM);
      clearances.renew("failed", Audience.PUBLIC, verdict(Decision.BLOCK), SYSTEM);
      clearances.renew("revoked", Audience.PUBLIC, verdict(Decision.PASS), SYSTEM);
      clearances.renew("never", Audience.PUBLIC, verdict(Decision.PASS), SYSTEM);
      assertThat(List.of("kept", "lapsed", "failed", "revoked", "never"))
          .filteredOn(
              revision -> clearances.isCleared(revision, READER.narrowedTo(Audience.PUBLIC)))
          .containsExactly("kept");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhoMayNotAndWhatDidNotPass(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      SqlClearances clearances = open(home);
      Verdict old = verdict(Decision.PASS);
      refused(() -> clearances.grant("r", Audience.STAFF, old, READER));
      refused(() -> clearances.grant("r", Audience.PUBLIC, old, SYSTEM));
      refused(() -> clearances.grant("r", Audience.TEENS, old, EDITOR));
      refused(() -> clearances.grant("r", Audience.CHILDREN, old, EDITOR));
      refused(() -> clearances.revoke("r", Audience.STAFF, READER));
      for (Decision decision : List.of(Decision.UNSURE, Decision.BLOCK, Decision.ERROR)) {
        refused(() -> clearances.grant("r", Audience.STAFF, verdict(decision), EDITOR));
      }
      epoch = new PolicyEpoch(2, "b");
      refused(() -> clearances.grant("r", Audience.STAFF, old, EDITOR));
      assertThat(clearances.listAudiences("r")).isEmpty();
    }
  }

  private static void refused(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_ALLOWED));
  }
}
