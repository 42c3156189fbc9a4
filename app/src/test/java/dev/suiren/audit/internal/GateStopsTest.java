package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Gate;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What stops a stream though nothing in its text does.
@Tag("S4")
class GateStopsTest {
  private final TestAudit audit = TestAudit.blocking("毒蛇胆");

  @Test
  void isCutOnceWhatItIsMadeFromWasTakenBack() {
    boolean[] stands = {true};
    Gate gate =
        audit
            .auditor()
            .openGate(Surface.ANSWER, TestAudit.reader(Audience.PUBLIC), () -> stands[0]);
    assertThat(gate.accept("One sentence. ").text().value()).isNotEmpty();
    stands[0] = false;
    Gate.Release cut = gate.accept("Another one. And more. ");
    assertThat(cut.text().value()).isEmpty();
    assertThat(cut.stopped()).isTrue();
    assertThat(cut.verdict().spans().getFirst().term()).isEqualTo(Gate.WITHDRAWN);
    stands[0] = true;
    assertThat(gate.accept("Or so.").text().value()).isEmpty();
    assertThat(gate.end().text().value()).isEmpty();
  }

  @Test
  void whetherTheSourcesStandCannotBeAskedInVain() {
    Gate gate =
        audit
            .auditor()
            .openGate(
                Surface.ANSWER,
                TestAudit.reader(Audience.PUBLIC),
                () -> {
                  throw new IllegalStateException("on purpose");
                });
    assertThat(gate.accept("One sentence. And another. ").stopped()).isTrue();
    assertThat(gate.end().text().value()).isEmpty();
  }

  @Test
  void stopsWhereTheLastLookTakesTooLong() {
    Gate gate =
        new StreamGate(
            audit::policy,
            policy -> new Inspector(policy, Surface.ANSWER, Audience.PUBLIC),
            EndlessWatch::new,
            200_000,
            Mint.open(),
            new Boundary(Duration.ofMillis(1)),
            () -> true);
    gate.accept("long ".repeat(1_000));
    Gate.Release last = gate.end();
    assertThat(last.stopped()).isTrue();
    assertThat(last.text().value()).isEmpty();
    assertThat(last.verdict().spans().getFirst().term()).isEqualTo(Boundary.OVERDUE);
  }

  /// Never finishes of itself.
  private static final class EndlessWatch extends Watch {
    EndlessWatch(Inspector inspector, StreamText text) {
      super(inspector, text);
    }

    @Override
    Verdict look() {
      return inspector().verdict(List.of());
    }

    @Override
    Verdict finish() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return inspector().verdict(List.of());
    }
  }
}
