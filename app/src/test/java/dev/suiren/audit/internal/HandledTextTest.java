package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Clearing;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Gate.Release;
import dev.suiren.audit.Handling;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.Verdict.Decision;
import dev.suiren.people.Audience;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is chosen for personal data and secrets holds for whole texts, their masks and streams.
@Tag("S4")
class HandledTextTest {
  private static final String BEFORE = "写着：";
  private static final String AFTER = "。就这些";

  private final TestAudit audit = new TestAudit();
  private final Auditor auditor = audit.auditor();

  /// The same for everybody, as far as it may be chosen.
  private static Handling all(Effect effect) {
    return Handling.of(
        (kind, audience) ->
            Handling.choices(kind, audience).contains(effect) ? effect : Effect.BLOCK);
  }

  private Effect effect(String text, Surface surface, Audience audience) {
    return auditor.inspect(text, surface, audience).spans().getFirst().effect();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "北京市朝阳区建国路88号",
        "13800138000",
        "li@example.com",
        "京A12345",
        "11010519491231002X",
        "4111111111111111",
      })
  void isBlockedMaskedOrNotedForEachAudience(String number) {
    String text = BEFORE + number + AFTER;
    for (Audience audience : Audience.values()) {
      audit.handle(all(Effect.BLOCK));
      assertThat(effect(text, Surface.DOCUMENT, audience)).isEqualTo(Effect.BLOCK);
      assertThat(effect(text, Surface.QUESTION, audience)).isEqualTo(Effect.MASK);
      assertThat(clear(text, audience)).isEmpty();
      assertThat(streamed(text, audience)).isEqualTo(BEFORE);
      audit.handle(all(Effect.MASK));
      String masked = BEFORE + "█".repeat(number.length()) + AFTER;
      assertThat(effect(text, Surface.NAME, audience)).isEqualTo(Effect.MASK);
      assertThat(clear(text, audience)).isEqualTo(masked);
      assertThat(streamed(text, audience)).isEqualTo(masked);
    }
    audit.handle(all(Effect.NOTE));
    assertThat(effect(text, Surface.ANSWER, Audience.STAFF)).isEqualTo(Effect.NOTE);
    assertThat(clear(text, Audience.STAFF)).isEqualTo(text);
    assertThat(streamed(text, Audience.STAFF)).isEqualTo(text);
  }

  /// The rest of a key follows in passages that do not tell that they are one.
  @Test
  void secretsAreNeverCovered() {
    String text = BEFORE + "AKIAIOSFODNN7EXAMPLE" + AFTER;
    audit.handle(all(Effect.MASK));
    for (Audience audience : Audience.values()) {
      assertThat(clear(text, audience)).isEmpty();
      assertThat(streamed(text, audience)).isEqualTo(BEFORE);
    }
    audit.handle(all(Effect.NOTE));
    assertThat(clear(text, Audience.STAFF)).isEqualTo(text);
    assertThat(streamed(text, Audience.STAFF)).isEqualTo(text);
    assertThat(clear(text, Audience.PUBLIC)).isEmpty();
  }

  /// Empty where it is refused.
  private String clear(String text, Audience audience) {
    return auditor.clear(text, Surface.ANSWER, TestAudit.reader(audience))
            instanceof Clearing.Granted<String> granted
        ? granted.cleared().value()
        : "";
  }

  private String streamed(String text, Audience audience) {
    Gate gate = open(audience);
    StringBuilder released = new StringBuilder();
    for (String piece : text.split("", -1)) {
      released.append(gate.accept(piece).text().value());
    }
    return released.append(gate.end().text().value()).toString();
  }

  private Gate open(Audience audience) {
    return auditor.openGate(Surface.ANSWER, TestAudit.reader(audience));
  }

  @Test
  void isChosenForOneAudienceAloneWhereThatIsAllowed() {
    audit.handle(Handling.parse(List.of("contact:children:block", "secret:staff:note")));
    assertThat(effect("13800138000", Surface.ANSWER, Audience.TEENS)).isEqualTo(Effect.MASK);
    assertThat(effect("13800138000", Surface.ANSWER, Audience.CHILDREN)).isEqualTo(Effect.BLOCK);
    assertThat(effect("密码：Abc12345", Surface.ANSWER, Audience.STAFF)).isEqualTo(Effect.NOTE);
    assertThat(effect("密码：Abc12345", Surface.ANSWER, Audience.PUBLIC)).isEqualTo(Effect.BLOCK);
  }

  @Test
  void aRunningStreamIsCutWhereWhatItShowedIsMaskedNow() {
    Gate gate = open(Audience.STAFF);
    assertThat(gate.accept("电话13800138000，好。").text().value()).contains("13800138000");
    audit.handle(Handling.parse(List.of("contact:staff:mask")));
    Release release = gate.accept("再见");
    assertThat(release.stopped()).isTrue();
    assertThat(release.text().value()).isEmpty();
    assertThat(release.sofar().value().markup()).isEmpty();
    assertThat(release.verdict().decision()).isEqualTo(Decision.ERROR);
  }

  @Test
  void aRunningStreamGoesOnUnderTheNewChoice() {
    Gate gate = open(Audience.STAFF);
    gate.accept("电话");
    audit.handle(Handling.parse(List.of("contact:staff:mask")));
    String text = gate.accept("13800138000，好。").text().value();
    Release end = gate.end();
    assertThat(text + end.text().value()).isEqualTo("█".repeat(11) + "，好。");
    assertThat(end.verdict().epoch()).isEqualTo(audit.policy().epoch());
  }

  /// Where all markup is left out there is nothing but the number of a bank card.
  @Test
  void aNumberThatMayBeShownHidesNoneThatMayNot() {
    audit.handle(Handling.parse(List.of("contact:staff:mask", "identity:staff:note")));
    String text = "622208*138**0013**8000 完";
    Verdict whole = auditor.inspect(text, Surface.ANSWER, Audience.STAFF);
    assertThat(whole.spans()).extracting(Span::term).contains("cn.mobile");
    assertThat(auditor.inspect("62220813800138000", Surface.ANSWER, Audience.STAFF).spans())
        .extracting(Span::term)
        .containsExactly("bank.card");
    assertThat(streamed(text, Audience.STAFF))
        .isEqualTo(Mask.apply(CodePoints.of(text), whole.spans()));
  }
}
