package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The gate's promise, on thousands of random streams: no character is ever released inside a
/// stretch that the inspection of the whole text blocks or masks; and what passes comes out whole.
///
/// `-Dsuiren.seed=…` repeats a run, `-Dsuiren.streams=…` makes it longer; every failure names the
/// seed of its stream.
@Tag("S4")
class GateFuzzTest {
  private static final int STREAMS = Integer.getInteger("suiren.streams", 4_000);

  private final TestAudit audit = new TestAudit();
  private final Auditor auditor = audit.auditor();

  GateFuzzTest() {
    StreamMaker.BLOCKED.forEach(word -> audit.add(word, Effect.BLOCK));
    StreamMaker.MASKED.forEach(word -> audit.add(word, Effect.MASK));
    StreamMaker.REVIEWED.forEach(word -> audit.add(word, Effect.REVIEW));
  }

  private static long seed() {
    return Long.getLong("suiren.seed", System.nanoTime());
  }

  @Test
  void releasesNothingThatTheWholeTextForbids() {
    long seed = seed();
    System.err.println("gate fuzz: -Dsuiren.seed=" + seed);
    int passed = run(seed, STREAMS, Watch::new);
    assertThat(passed).as("streams that passed").isBetween(STREAMS / 10, STREAMS * 9 / 10);
  }

  @Test
  void wouldFailForAGateThatIsOneCharacterTooBold() {
    assertThatThrownBy(() -> run(1, 2_000, BoldWatch::new)).isInstanceOf(AssertionError.class);
  }

  private int run(long seed, int streams, BiFunction<Inspector, StreamText, Watch> watches) {
    int passed = 0;
    for (int i = 0; i < streams; i++) {
      Random random = new Random(seed + i);
      StreamMaker maker = new StreamMaker(random, random.nextInt(3) == 0 ? 20 : 2);
      String text = maker.stream();
      Audience audience = Audience.values()[random.nextInt(4)];
      Verdict whole = auditor.inspect(text, Surface.ANSWER, audience);
      String what = "-Dsuiren.seed=" + (seed + i) + " " + audience + " " + escaped(text);
      passed += check(text, maker, whole, gate(audience, watches), what) ? 1 : 0;
    }
    return passed;
  }

  private Gate gate(Audience audience, BiFunction<Inspector, StreamText, Watch> watches) {
    return new StreamGate(
        audit::policy,
        policy -> new Inspector(policy, Surface.ANSWER, audience),
        watches,
        200_000,
        Mint.open());
  }

  private static boolean check(
      String text, StreamMaker maker, Verdict whole, Gate gate, String what) {
    StringBuilder released = new StringBuilder();
    for (String chunk : maker.chunks(text)) {
      released.append(gate.accept(chunk).text().value());
    }
    Gate.Release last = gate.end();
    released.append(last.text().value());
    int[] before = text.codePoints().toArray();
    int[] after = released.codePoints().toArray();
    assertThat(last.stopped()).as(what).isEqualTo(!whole.passed());
    assertThat(last.verdict().passed()).as(what).isEqualTo(whole.passed());
    for (int i = 0; i < after.length; i++) {
      boolean covered = after[i] == Mask.BLOCK && before[i] != Mask.BLOCK;
      assertThat(!covered && forbidden(whole, i)).as(what + " released " + i).isFalse();
      assertThat(covered || after[i] == before[i]).as(what + " changed " + i).isTrue();
    }
    if (whole.passed()) {
      assertThat(released.toString()).as(what).isEqualTo(Mask.apply(before, whole.spans()));
    }
    return whole.passed();
  }

  private static boolean forbidden(Verdict whole, int place) {
    for (Span span : whole.spans()) {
      if (span.effect() != Effect.NOTE && span.start() <= place && place < span.end()) {
        return true;
      }
    }
    return false;
  }

  private static String escaped(String text) {
    return text.replace("\n", "\\n").replace("\t", "\\t").replace("\u200b", "\\u200b");
  }

  /// One code point too bold, as a slip in the frontier would be.
  private static final class BoldWatch extends Watch {
    BoldWatch(Inspector inspector, StreamText text) {
      super(inspector, text);
    }

    @Override
    int frontier() {
      return Math.min(super.frontier() + 1, size());
    }
  }
}
