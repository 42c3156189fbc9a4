package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Channel;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is shown of a stream before its first sentence has ended.
class OpeningTest {
  private final FakeClassifier classifier = new FakeClassifier();
  private final Auditor auditor = new TestAudit().asking(classifier).auditor();

  private Gate open(Audience audience) {
    return auditor.openGate(Surface.ANSWER, TestAudit.reader(audience));
  }

  /// At a comma from 24 characters on, else between words from 40 on.
  @ParameterizedTest
  @CsvSource({
    "23, 字, 40",
    "23, ，, 24",
    "35, ，, 36",
    "23, x, 40",
  })
  void showsTheBeginningOfALongFirstSentence(int before, String then, int shown) {
    String text = "字".repeat(before) + then + "字".repeat(60);
    Gate gate = open(Audience.PUBLIC);
    int first = 0;
    int came = 0;
    while (first == 0) {
      first = gate.accept(text.substring(came, came + 1)).text().value().length();
      came++;
    }
    assertThat(first).isEqualTo(shown);
    assertThat(came).isEqualTo(shown + 1);
  }

  @ParameterizedTest
  @CsvSource({"疑", "坏"})
  void showsNoBeginningThatLooksBad(String word) {
    Gate gate = open(Audience.PUBLIC);
    String beginning = word + "字".repeat(45);
    assertThat(gate.accept(beginning).text().value()).isEmpty();
    assertThat(gate.accept("字。字").stopped()).isTrue();
  }

  @Test
  void judgesTheFirstSentenceAsAWholeWhateverWasShownOfIt() {
    Gate gate = open(Audience.PUBLIC);
    String seen = gate.accept("字".repeat(41)).text().value();
    Gate.Release stop = gate.accept("坏。字");
    assertThat(seen).hasSize(40);
    assertThat(stop.stopped()).isTrue();
    assertThat(stop.verdict().spans())
        .containsExactly(
            new Span(0, 43, Channel.CLASSIFIER, "moderation", Aspect.ABUSE, Effect.BLOCK));
  }
}
