package dev.suiren.effect.web;

import static dev.suiren.audit.TermAudit.cleared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.effect.Effect;
import dev.suiren.effect.EffectId;
import dev.suiren.effect.Effects;
import dev.suiren.effect.OccasionFile;
import dev.suiren.effect.Sums;
import dev.suiren.people.Role;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectTemplatesTest {
  private static Effects.Kept kept(String table) {
    OccasionFile file =
        OccasionFile.read(
            "t",
            ("question,when,answered,rightCitation,minutes,escalated,cluster\n" + table)
                .getBytes(StandardCharsets.UTF_8));
    return new Effects.Kept(
        new EffectId("7"),
        new Effects.Words(
            cleared(Canvas.HOSTILE), cleared(Canvas.HOSTILE), cleared(""), cleared("May")),
        Instant.parse("2026-05-01T00:00:00Z"),
        "ab12",
        3,
        Effect.of(Sums.of(file.occasions())));
  }

  private static Effects.Kept ample() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append("b%d,before,%s,,%d,true,\n".formatted(i, i % 2 == 0, 10 + i % 3));
      rows.append("a%d,after,true,%s,%d,%s,\n".formatted(i, i % 4 > 0, 3 + i % 2, i % 9 == 0));
    }
    return kept(rows.toString());
  }

  @ParameterizedTest
  @EnumSource
  void drawsAnEffectInEveryLanguage(Language language) {
    for (Effects.Kept kept :
        List.of(ample(), kept("a,before,true,,5,,\nb,after,,,5,,\n"), kept("a,after,,,,,\n"))) {
      for (String template : List.of("effect/effect", "effect/sheet")) {
        DrawingRules.check(Canvas.draw(template, new EffectPage(kept), language, Role.EDITOR));
      }
    }
  }

  @Test
  void saysItInWordsShapesAndFigures() {
    String html = Canvas.draw("effect/effect", new EffectPage(ample()), Language.EN, Role.EDITOR);
    assertThat(html)
        .contains(
            "50.0 % (35.2 to 64.8), 40 questions", "chart-point up", "better", "\u22127.5 min")
        .contains("What this does not show", "as the customer entered")
        .doesNotContain("NaN");
  }

  @Test
  void thePageToPrintNeedsNothingElse() {
    String html = Canvas.draw("effect/sheet", new EffectPage(ample()), Language.EN, Role.EDITOR);
    assertThat(html).contains("<style>", "</style>").doesNotContain("href=", "src=", "url(");
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheListInEveryLanguage(Language language) {
    Effects.Page none = new Effects.Page(List.of(), 0);
    Effects.Page some = new Effects.Page(List.of(ample(), kept("a,after,,,,,\n")), 120);
    DrawingRules.check(
        Canvas.draw("effect/effects", new EffectsPage(none, 0, List.of()), language, Role.EDITOR));
    String html =
        Canvas.draw("effect/effects", new EffectsPage(some, 10, List.of()), language, Role.OWNER);
    DrawingRules.check(html);
    assertThat(html).contains("href=\"/proof/effect/7\"", "offset=0", "offset=20");
  }
}
