package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Channel;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Explanation;
import dev.suiren.audit.Explanations;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict.Decision;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final Caller EDITOR = TestAudit.caller(Audience.STAFF, Role.EDITOR);

  private final TestAudit policy =
      TestAudit.blocking("ruby moon").add("soft", Effect.NOTE).add("grey", Effect.MASK);

  private final Explanations explanations = new Explainer(policy.auditor());

  private Explanation told(String text, Surface surface) {
    return explanations.explain(text, surface, Audience.PUBLIC, EDITOR);
  }

  @Test
  void tellsWhatStandsWhereAndWhy() {
    Explanation told = told("😀 The Ruby  Moon, soft and grey.", Surface.DOCUMENT);
    assertThat(told.decision()).isEqualTo(Decision.BLOCK);
    assertThat(told.aspects()).containsExactly(Aspect.TERM);
    assertThat(told.findings().getFirst().said().value()).isEqualTo("Ruby  Moon");
    assertThat(told.findings().getFirst().term().value()).isEqualTo("ruby moon");
    assertThat(told.findings().getFirst().channel()).isEqualTo(Channel.SURFACE);
    assertThat(told.pieces())
        .extracting(piece -> piece.text().value() + piece.effect().map(Effect::name).orElse(""))
        .containsExactly("😀 The ", "Ruby  MoonBLOCK", ", ", "softNOTE", " and ", "greyMASK", ".");
    assertThat(told.masked().value()).isEqualTo("😀 The Ruby  Moon, soft and ████.");
  }

  @Test
  void readsAnAnswerAsItIsShownAndADocumentAsItStands() {
    String text = "**Ｒｕ**by\u200B 測試";
    assertThat(told(text, Surface.ANSWER).read().value()).isEqualTo("ruby 测试");
    assertThat(told(text, Surface.DOCUMENT).read().value()).isEqualTo("**ru**by 测试");
  }

  @Test
  void anEmptyTextAndOneWithoutFindingsHaveNone() {
    assertThat(told("", Surface.NAME).pieces()).isEmpty();
    Explanation clean = told("a cat", Surface.QUESTION);
    assertThat(clean.decision()).isEqualTo(Decision.PASS);
    assertThat(clean.pieces()).singleElement().satisfies(p -> assertThat(p.effect()).isEmpty());
  }

  @Test
  void manyFindingsAreCounted() {
    Explanation told = told("grey ".repeat(250), Surface.QUESTION);
    assertThat(told.findings()).hasSize(200);
    assertThat(told.left()).isEqualTo(50);
  }

  @Test
  void readersAreRefusedAndLongTextsToo() {
    Caller reader = TestAudit.reader(Audience.STAFF);
    assertThatThrownBy(() -> explanations.explain("a", Surface.NAME, Audience.STAFF, reader))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> told("x".repeat(20_001), Surface.NAME))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("20000");
    assertThat(told("😀".repeat(20_000), Surface.NAME).decision()).isEqualTo(Decision.PASS);
  }
}
