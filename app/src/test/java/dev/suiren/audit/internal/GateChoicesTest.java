package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.suiren.audit.internal.GateHouse.Outcome;
import dev.suiren.audit.internal.GateHouse.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// The gate's promise where a request has several choices and calls of tools, readers and surfaces
/// of all kinds, a policy that changes on the way and parts that break: no character is released
/// inside a stretch that the lists, patterns and disguises forbid in the whole text, and nothing at
/// all after a fault.
///
/// The ordinary run takes the same streams each time, the soak others each time and on all cores.
/// `-Dsuiren.seed=…` repeats a request, `-Dsuiren.requests=…` says how many, each of one to four
/// streams; every failure names the seed of its request.
@Tag("S4")
class GateChoicesTest {
  private static final int FEW = Integer.getInteger("suiren.requests", 1_600);

  /// Ten million streams.
  private static final int MANY = Integer.getInteger("suiren.requests", 4_000_000);

  private static final int ENOUGH = 1_000;
  private static final int BATCH = 100;
  private static final Logger FAULTS = (Logger) LoggerFactory.getLogger(Boundary.class);

  /// Thousands of faults on purpose.
  @BeforeAll
  static void silence() {
    FAULTS.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    FAULTS.setLevel(null);
  }

  @Test
  void releasesNothingThatTheWholeTextForbids() {
    Outcome outcome = run(Long.getLong("suiren.seed", 1), FEW, Slip.NONE);
    if (FEW >= ENOUGH) {
      assertThat(outcome.passed()).isBetween(outcome.streams() / 10, outcome.streams() * 9 / 10);
      assertThat(outcome.broken()).isPositive();
    }
  }

  @Test
  @Tag("soak")
  void theSameOnOtherStreamsEachTime() {
    long seed = Long.getLong("suiren.seed", System.nanoTime());
    System.err.println("gate choices: -Dsuiren.seed=" + seed);
    System.err.println("gate choices: " + run(seed, MANY, Slip.NONE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Slip.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE"})
  void wouldFailForASlip(Slip slip) {
    assertThatThrownBy(() -> run(1, 1_600, slip)).isInstanceOf(AssertionError.class);
  }

  /// Each core has a house of its own and takes the next seeds when it has done with some.
  private static Outcome run(long seed, int requests, Slip slip) {
    int cores = Runtime.getRuntime().availableProcessors();
    AtomicLong next = new AtomicLong(seed);
    List<Future<Outcome>> parts = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
      for (int i = 0; i < cores; i++) {
        parts.add(pool.submit(() -> part(new GateHouse(slip), next, seed + requests)));
      }
    }
    return parts.stream().map(GateChoicesTest::get).reduce(new Outcome(0, 0, 0), Outcome::plus);
  }

  private static Outcome part(GateHouse house, AtomicLong next, long end) {
    Outcome outcome = new Outcome(0, 0, 0);
    for (long from = next.getAndAdd(BATCH); from < end; from = next.getAndAdd(BATCH)) {
      for (long seed = from; seed < Math.min(from + BATCH, end); seed++) {
        outcome = outcome.plus(house.play(seed));
      }
    }
    return outcome;
  }

  private static Outcome get(Future<Outcome> part) {
    try {
      return part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError error) {
        throw error;
      }
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
