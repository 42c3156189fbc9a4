package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.Verdict.Decision;
import dev.suiren.ledger.RecordingLedger;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessedClearancesTest {
  private static final PolicyEpoch EPOCH = new PolicyEpoch(1, "a");
  private static final Verdict PASS = new Verdict(Decision.PASS, List.of(), EPOCH);
  private static final Caller EDITOR = TestAudit.caller(Audience.STAFF, Role.EDITOR);

  @TempDir Path folder;
  private final RecordingLedger ledger = new RecordingLedger();

  private WitnessedClearances open(TestHome home) {
    return new WitnessedClearances(
        new SqlClearances(home.db(), ManualClock.atNewYear(), () -> EPOCH), home.db(), ledger);
  }

  @Test
  void grantsAndWithdrawalsAreTakenDownAndRenewalsAreNot() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      WitnessedClearances clearances = open(home);
      clearances.grant("r", Audience.PUBLIC, PASS, EDITOR);
      clearances.renew("r", Audience.PUBLIC, PASS, EDITOR);
      clearances.revoke("r", Audience.PUBLIC, EDITOR);
      assertThat(ledger.recorded).hasSize(2);
      assertThat(ledger.recorded)
          .extracting(deed -> deed.kind().word() + " " + deed.payload())
          .containsExactly(
              "cleared {\"audience\":\"public\",\"by\":\"person\",\"epoch\":1}",
              "withdrawn {\"audience\":\"public\",\"by\":\"person\"}");
      assertThat(ledger.recorded).allMatch(deed -> deed.subject().equals(ledger.keyed("r")));
    }
  }

  @Test
  void whatWasRefusedOrCannotBeTakenDownIsNotCleared() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      WitnessedClearances clearances = open(home);
      assertThatThrownBy(() -> clearances.grant("r", Audience.CHILDREN, PASS, EDITOR))
          .hasMessageContaining("two people");
      assertThat(ledger.recorded).isEmpty();
      ledger.full = true;
      assertThatThrownBy(() -> clearances.grant("r", Audience.PUBLIC, PASS, EDITOR))
          .hasMessage("on purpose");
      assertThat(clearances.listAudiences("r")).isEmpty();
    }
  }
}
