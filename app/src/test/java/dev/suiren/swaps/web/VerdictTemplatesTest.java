package dev.suiren.swaps.web;

import static dev.suiren.audit.TermAudit.cleared;
import static dev.suiren.swaps.web.SwapsTemplatesTest.A;
import static dev.suiren.swaps.web.SwapsTemplatesTest.B;
import static dev.suiren.swaps.web.SwapsTemplatesTest.NAMED;
import static dev.suiren.swaps.web.SwapsTemplatesTest.SHARE;
import static dev.suiren.swaps.web.SwapsTemplatesTest.compared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.SourceId;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Gate;
import dev.suiren.comparison.Verdict;
import dev.suiren.people.Role;
import dev.suiren.proof.Trials;
import dev.suiren.runs.RunId;
import dev.suiren.swaps.KeptVerdict;
import dev.suiren.swaps.Portraits.Aspect;
import dev.suiren.swaps.Portraits.History;
import dev.suiren.swaps.Portraits.Point;
import dev.suiren.swaps.Swaps.Outcome.Compared;
import dev.suiren.swaps.VerdictId;
import dev.suiren.swaps.Verdicts;
import dev.suiren.swaps.Verdicts.Line;
import dev.suiren.swaps.web.HistoryPage.Course;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTemplatesTest {
  private static final KeptVerdict.Made MADE =
      new KeptVerdict.Made(
          Instant.parse("2026-03-01T08:00:00Z"), Optional.of(cleared(Canvas.HOSTILE)));
  private static final KeptVerdict.Pairing PAIRING =
      new KeptVerdict.Pairing(
          cleared(Canvas.HOSTILE), party("1", "source"), party("2", Trials.NO_BASE));
  private static final Map<Language, String> NOBODY =
      Map.of(
          Language.EN, "Without a base",
          Language.ZH_HANS, "不用基座模型",
          Language.ZH_HANT, "不用基座模型");

  private static KeptVerdict.Party party(String run, String source) {
    return new KeptVerdict.Party(
        new RunId(run),
        new SourceId(source),
        cleared(Canvas.HOSTILE),
        cleared("model"),
        Instant.parse("2026-01-01T08:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void drawsAKeptVerdictInEveryLanguage(Language language) {
    for (Gate gate : Gate.values()) {
      Compared found = compared(gate, Verdict.LOST, Verdict.KEPT).compared().orElseThrow();
      VerdictPage page =
          new VerdictPage(new KeptVerdict(new VerdictId("v1"), MADE, PAIRING, found.result()));
      String html = Canvas.draw("swaps/verdict", page, language, Role.EDITOR);
      DrawingRules.check(html);
      assertThat(html)
          .contains(
              "2026-03-01 08:00 UTC",
              NOBODY.getOrDefault(language, "?") + " <span",
              "/proof/compare?a=1&amp;b=2",
              "/v1/verdict.jsonl")
          .doesNotContain("/proof/compare/items");
      DrawingRules.check(Canvas.draw("swaps/verdictsheet", page, language, Role.EDITOR));
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsAHistoryInEveryLanguage(Language language) {
    History history =
        new History(
            List.of(new Point(A, Optional.of(SHARE)), new Point(B, Optional.empty())),
            List.of(NAMED));
    History silent = new History(List.of(new Point(A, Optional.empty())), List.of());
    Aspect aspect = new Aspect.OfFunction(NAMED.key());
    List<Line> lines =
        Arrays.stream(Gate.values())
            .map(gate -> new Line(new VerdictId("v1"), MADE, PAIRING, Bar.USUAL, gate))
            .toList();
    Course full = new Course(history, new Verdicts.Page(lines, 50), 20);
    Course none = new Course(silent, new Verdicts.Page(List.of(), 0), 0);
    for (HistoryPage page :
        List.of(
            new HistoryPage(List.of(A), Optional.of(A), Optional.of(aspect), Optional.of(full)),
            new HistoryPage(List.of(A), Optional.of(A), Optional.empty(), Optional.of(none)),
            new HistoryPage(List.of(), Optional.empty(), Optional.empty(), Optional.empty()))) {
      DrawingRules.check(Canvas.draw("swaps/history", page, language, Role.EDITOR));
    }
  }
}
