package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Channel;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Helpline;
import dev.suiren.audit.Html;
import dev.suiren.audit.Part;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
  private static final Caller CHILD = TestAudit.reader(Audience.CHILDREN);
  private static final Helpline LINE = new Helpline("阳光热线 13800138000", "", "", "");

  /// A list that forbids what our own sentences speak of.
  private final TestAudit policy = TestAudit.blocking("急救电话", "暴力", "violence");

  private final Auditor auditor = policy.auditor(new OwnWords(Completions.SHIPPED, caller -> LINE));

  private Verdict about(Aspect aspect, Effect effect, Verdict.Decision decision) {
    Span span = new Span(0, 1, Channel.CLASSIFIER, "test", aspect, effect);
    return new Verdict(decision, List.of(span), auditor.epoch());
  }

  private String help() {
    Verdict verdict = about(Aspect.SELF_HARM, Effect.BLOCK, Verdict.Decision.BLOCK);
    return auditor.completion(verdict, "我很难受", CHILD).value();
  }

  @Test
  void aListedTermDoesNotSilenceTheHelpNorDoesAMaskCoverItsNumber() {
    assertThat(help()).contains("急救电话", "13800138000");
    assertThat(auditor.clear(help(), Surface.ANSWER, CHILD))
        .isInstanceOfSatisfying(
            Clearing.Granted.class, it -> assertThat(it.cleared().value()).isEqualTo(help()));
  }

  @Test
  void itIsShownAfterWhatHadBeenReleasedAndRenderedTheSame() {
    String whole = "第一句。\n\n" + help();
    assertThat(html(auditor.clearMarkdown(whole, Surface.ANSWER, CHILD))).contains("13800138000");
    Part part = new Part(Part.Kind.PARAGRAPH, 0, help(), 0, 0);
    assertThat(html(auditor.clearParts(List.of(part), CHILD))).contains("13800138000");
  }

  private static String html(Clearing<Html> clearing) {
    return switch (clearing) {
      case Clearing.Granted<Html> granted -> granted.cleared().value().markup();
      case Clearing.Refused<Html> refused -> "refused";
    };
  }

  @Test
  void theSameWordsByThemselvesAreHeld() {
    assertThat(auditor.clear("急救电话是多少", Surface.ANSWER, CHILD))
        .isInstanceOf(Clearing.Refused.class);
    assertThat(auditor.clear(help() + "暴力", Surface.ANSWER, CHILD))
        .isInstanceOf(Clearing.Refused.class);
  }

  @Test
  void whatOnlyMasksASpanIsNotWhatTheTextWasStoppedFor() {
    List<Span> spans =
        List.of(
            new Span(0, 1, Channel.PATTERN, "cn.mobile", Aspect.PRIVACY, Effect.MASK),
            new Span(2, 3, Channel.SURFACE, "x", Aspect.ABUSE, Effect.BLOCK));
    Verdict verdict = new Verdict(Verdict.Decision.BLOCK, spans, auditor.epoch());
    assertThat(auditor.completion(verdict, "a text", CHILD).value()).startsWith("Those words hurt");
  }

  @Test
  void helpComesFirstEvenWhereSomethingElseStoppedTheText() {
    List<Span> spans =
        List.of(
            new Span(0, 1, Channel.SURFACE, "x", Aspect.VIOLENCE, Effect.BLOCK),
            new Span(2, 3, Channel.CLASSIFIER, "y", Aspect.SELF_HARM, Effect.NOTE));
    Verdict verdict = new Verdict(Verdict.Decision.BLOCK, spans, auditor.epoch());
    assertThat(auditor.completion(verdict, "a text", CHILD).value()).startsWith("Thank you");
  }
}
