package dev.suiren.gaps.web;

import static dev.suiren.audit.TermAudit.cleared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.gaps.Gap;
import dev.suiren.gaps.GapId;
import dev.suiren.gaps.Gaps;
import dev.suiren.gaps.Gaps.Limits;
import dev.suiren.people.Role;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GapsTemplatesTest {
  private static final Gaps.Choice ON = new Gaps.Choice(true, new Limits(90, 3), 120);

  private static Gap gap(int id, Gap.State state, boolean near) {
    return new Gap(
        new GapId(id),
        cleared(Canvas.HOSTILE),
        Language.ZH_HANT,
        2,
        1,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 1, 3),
        state,
        near);
  }

  private static GapsPage page(Gaps.Choice choice, Gap.State state, String words, Gap... gaps) {
    return new GapsPage(
        choice, new Gaps.Page(List.of(gaps), gaps.length * 60), state, cleared(words), 0);
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheListInEveryLanguage(Language language) {
    for (Gap.State state : Gap.State.values()) {
      String html =
          Canvas.draw(
              "gaps/gaps",
              page(ON, state, Canvas.HOSTILE, gap(7, state, false), gap(8, state, true)),
              language,
              Role.EDITOR);
      DrawingRules.check(html);
      assertThat(html)
          .contains("id=\"gap-7\"", "action=\"/gaps/8/ask\"", "q=%3Ci%3E%22%27%26name", "offset=50")
          .contains("&lt;i>")
          .doesNotContain("/gaps/settings");
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyThereIsNothing(Language language) {
    Gaps.Choice off = new Gaps.Choice(false, Limits.USUAL, 0);
    for (Gap.State state : Gap.State.values()) {
      for (String words : List.of("", "x")) {
        DrawingRules.check(Canvas.draw("gaps/gaps", page(ON, state, words), language, Role.OWNER));
      }
    }
    String editor = Canvas.draw("gaps/gaps", page(off, Gap.State.OPEN, ""), language, Role.EDITOR);
    String owner = Canvas.draw("gaps/gaps", page(off, Gap.State.OPEN, ""), language, Role.OWNER);
    DrawingRules.check(editor);
    DrawingRules.check(owner);
    assertThat(editor).doesNotContain("/gaps/settings", "type=\"search\"");
    assertThat(owner).contains("href=\"/gaps/settings\"");
  }

  @Test
  void saysThatWhatIsLeftWillGo() {
    Gaps.Choice left = new Gaps.Choice(false, Limits.USUAL, 1);
    String html =
        Canvas.draw(
            "gaps/gaps",
            page(left, Gap.State.OPEN, "", gap(7, Gap.State.OPEN, false)),
            Language.EN,
            Role.EDITOR);
    assertThat(html).contains("This is turned off", "90 days", "id=\"gap-7\"");
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheSettings(Language language) {
    for (Gaps.Choice choice :
        List.of(
            ON, new Gaps.Choice(false, Limits.USUAL, 0), new Gaps.Choice(false, Limits.USUAL, 1))) {
      for (boolean wrong : new boolean[] {false, true}) {
        DrawingRules.check(
            Canvas.draw(
                "gaps/settings", new GapsSettingsPage(choice, wrong), language, Role.OWNER));
      }
    }
  }
}
