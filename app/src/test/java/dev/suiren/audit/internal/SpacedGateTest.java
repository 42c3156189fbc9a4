package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The gate's promise for terms that are looked for as they stand, written with signs between their
/// letters: no character of one is released.
@Tag("S4")
class SpacedGateTest {
  private static final int STREAMS = 3_000;
  private static final List<String> PIECES =
      List.of(
          "豆", "腐", "豆 腐", "豆/腐", "青石", "偷", "猎", "偷-猎", "象", "牙", "象 牙", "t", "o", "f", "u",
          "t o f", "t-o-f-u", "我们", "今天", "去山里", "，", "。", " ", " ", "\n", "\n\n", "*", "**", "_",
          "-", ".", "/", "the", "3", "# ", "- ");

  private final TestAudit audit =
      new TestAudit()
          .addPlainly("豆腐", Effect.BLOCK)
          .addPlainly("偷猎象牙", Effect.MASK)
          .addPlainly("tofu", Effect.REVIEW)
          .allow("豆腐", "青石豆腐");

  private final Auditor auditor = audit.auditor();

  @Test
  void releasesNothingOfATermWithSignsBetweenItsLetters() {
    assertThat(run(Watch::new)).isPositive();
  }

  @Test
  void wouldFailForAGateThatIsOneCharacterTooBold() {
    int leaks = 0;
    for (int seed = 0; seed < STREAMS; seed++) {
      Random random = new Random(seed);
      String text = text(random);
      Verdict whole = inspect(text);
      leaks += leaks(whole, released(text, random, Bold::new)) ? 1 : 0;
    }
    assertThat(leaks).isPositive();
  }

  private int run(BiFunction<Inspector, StreamText, Watch> watches) {
    int spaced = 0;
    for (int seed = 0; seed < STREAMS; seed++) {
      Random random = new Random(seed);
      String text = text(random);
      Verdict whole = inspect(text);
      String released = released(text, random, watches);
      assertThat(leaks(whole, released)).as("seed " + seed + ": " + text).isFalse();
      if (whole.passed()) {
        int[] before = text.codePoints().toArray();
        assertThat(released).as("seed " + seed).isEqualTo(Mask.apply(before, whole.spans()));
      }
      spaced += (int) whole.spans().stream().filter(span -> isSpaced(text, span)).count();
    }
    return spaced;
  }

  private Verdict inspect(String text) {
    return auditor.inspect(text, Surface.ANSWER, Audience.PUBLIC);
  }

  private static boolean isSpaced(String text, Span span) {
    int[] points = text.codePoints().toArray();
    String there = new String(points, span.start(), span.end() - span.start());
    return !there.toLowerCase(java.util.Locale.ROOT).equals(span.term());
  }

  private String released(
      String text, Random random, BiFunction<Inspector, StreamText, Watch> watches) {
    Gate gate =
        new StreamGate(
            audit::policy,
            policy -> new Inspector(policy, Surface.ANSWER, Audience.PUBLIC),
            watches,
            200_000,
            Mint.open());
    StringBuilder released = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int to = Math.min(text.length(), i + 1 + random.nextInt(3));
      released.append(gate.accept(text.substring(i, to)).text().value());
      i = to;
    }
    return released.append(gate.end().text().value()).toString();
  }

  private static boolean leaks(Verdict whole, String released) {
    int[] shown = released.codePoints().toArray();
    for (Span span : whole.spans()) {
      boolean counts = span.effect() != Effect.NOTE;
      for (int at = span.start(); at < Math.min(span.end(), shown.length); at++) {
        if (counts && shown[at] != Mask.BLOCK) {
          return true;
        }
      }
    }
    return false;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(16);
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /// One code point too bold, as a slip in the frontier would be.
  private static final class Bold extends Watch {
    Bold(Inspector inspector, StreamText text) {
      super(inspector, text);
    }

    @Override
    int frontier() {
      return Math.min(super.frontier() + 1, size());
    }
  }
}
