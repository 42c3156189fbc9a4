package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Part;
import dev.suiren.audit.Surface;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.RecordingLedger;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class WitnessedAuditTest {
  private static final Caller READER = TestAudit.reader(Audience.PUBLIC);
  private final TestAudit policy = TestAudit.blocking("heron");
  private final RecordingLedger ledger = new RecordingLedger();
  private final Audit audit = new WitnessedAudit(policy.auditor(), new Holds(ledger));

  @Test
  void whatPassesIsNotTakenDown() {
    audit.clear("a fine day", Surface.QUESTION, READER);
    audit.clear("call 13800138000", Surface.ANSWER, READER);
    audit.inspect("a fine day", Surface.DOCUMENT, Audience.STAFF);
    Gate gate = audit.openGate(Surface.ANSWER, READER);
    gate.accept("a fine ");
    gate.accept("day");
    assertThat(gate.end().stopped()).isFalse();
    assertThat(ledger.recorded).isEmpty();
    assertThat(ledger.noted).isEmpty();
  }

  @Test
  void aHeldTextIsTakenDownByKeyedHashesOnly() {
    assertThat(audit.clear("my 🦅 heron", Surface.QUESTION, READER))
        .isInstanceOf(Clearing.Refused.class);
    Deed deed = ledger.recorded.getFirst();
    assertThat(deed.subject()).isEqualTo(ledger.keyed("my 🦅 heron"));
    assertThat(deed.payload())
        .isEqualTo(
            "{\"aspects\":[\"term\"],\"audience\":\"public\",\"decision\":\"block\",\"epoch\":1,"
                + "\"length\":10,\"rules\":[\"%s\"],\"surface\":\"question\"}"
                    .formatted(ledger.keyed("heron")));
  }

  @Test
  void theSameTextAtTheSamePlaceIsTakenDownOnceForEachPolicy() {
    for (int i = 0; i < 3; i++) {
      audit.clear("heron", Surface.QUESTION, READER);
      audit.name("heron", READER);
    }
    assertThat(ledger.recorded).hasSize(1);
    assertThat(ledger.noted).hasSize(1);
    audit.clear("heron", Surface.QUESTION, READER.narrowedTo(Audience.CHILDREN));
    policy.change("crane", Effect.BLOCK);
    audit.clear("heron", Surface.QUESTION, READER);
    assertThat(ledger.recorded).hasSize(3);
  }

  @Test
  void everyStoppedStreamIsTakenDownWithWhatHadCome() {
    for (int i = 0; i < 2; i++) {
      Gate gate = audit.openGate(Surface.ANSWER, READER);
      gate.accept("it says ");
      assertThat(ledger.recorded).hasSize(i);
      assertThat(gate.accept("heron. ").stopped()).isTrue();
      gate.accept("more");
      gate.end();
      assertThat(ledger.recorded).hasSize(i + 1);
    }
    assertThat(ledger.recorded.getLast().subject()).isEqualTo(ledger.keyed("it says heron. "));
  }

  @Test
  void documentsAndNamesAreTakenDownBehindTheCaller() {
    audit.inspect("a heron", Surface.DOCUMENT, Audience.STAFF);
    audit.clearParts(List.of(new Part(Part.Kind.PARAGRAPH, 0, "one heron", 0, 0)), READER);
    assertThat(audit.name("heron", READER).value()).isEqualTo(Auditor.NEUTRAL);
    assertThat(ledger.noted).hasSize(3);
    assertThat(ledger.recorded).isEmpty();
  }

  @Test
  void toInspectAQuestionOrAnAnswerHoldsNothing() {
    audit.inspect("heron", Surface.QUESTION, Audience.STAFF);
    audit.inspect("heron", Surface.ANSWER, Audience.STAFF);
    assertThat(ledger.recorded).isEmpty();
  }

  @Test
  void aLedgerThatCannotBeWrittenChangesNothingAndIsTriedLater() {
    ledger.full = true;
    assertThat(audit.clear("heron", Surface.QUESTION, READER)).isInstanceOf(Clearing.Refused.class);
    Gate gate = audit.openGate(Surface.ANSWER, READER);
    gate.accept("heron");
    assertThat(gate.end().stopped()).isTrue();
    assertThat(ledger.noted).hasSize(2);
  }
}
