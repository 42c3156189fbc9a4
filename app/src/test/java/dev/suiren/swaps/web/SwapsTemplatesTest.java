package dev.suiren.swaps.web;

import static dev.suiren.audit.TermAudit.cleared;
import static dev.suiren.audit.TermAudit.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Cost;
import dev.suiren.base.SourceId;
import dev.suiren.checks.Dimension;
import dev.suiren.checks.Reason;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.FunctionRow;
import dev.suiren.comparison.Gate;
import dev.suiren.comparison.Verdict;
import dev.suiren.people.Role;
import dev.suiren.proof.Card;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.SetId;
import dev.suiren.runs.Shown;
import dev.suiren.swaps.Changes;
import dev.suiren.swaps.Changes.Judged;
import dev.suiren.swaps.Changes.Mark;
import dev.suiren.swaps.Changes.Side;
import dev.suiren.swaps.FunctionKey;
import dev.suiren.swaps.Named;
import dev.suiren.swaps.Portraits.Figure;
import dev.suiren.swaps.Portraits.Portrait;
import dev.suiren.swaps.Portraits.Skill;
import dev.suiren.swaps.Row;
import dev.suiren.swaps.Swaps;
import dev.suiren.swaps.Swaps.Alone;
import dev.suiren.swaps.Swaps.Flaky;
import dev.suiren.swaps.Swaps.Kind;
import dev.suiren.swaps.Swaps.Outcome.Compared;
import dev.suiren.swaps.Swaps.Outlook;
import dev.suiren.swaps.Swaps.Rest;
import dev.suiren.swaps.VerdictId;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SwapsTemplatesTest {
  private static final Currency YUAN = Currency.getInstance("CNY");
  static final Named NAMED = new Named(FunctionKey.of(Canvas.HOSTILE), cleared(Canvas.HOSTILE));
  private static final KeptSet SET = new KeptSet(new SetId("s"), cleared(Canvas.HOSTILE), false, 3);
  static final Card.Share SHARE = new Card.Share(0.5, 0.25, 0.75);

  static Run run(String id, String when) {
    return new Run(
        new RunId(id),
        SET,
        new Run.Asked(
            cleared(Canvas.HOSTILE), cleared("url"), cleared("model"), new SourceId("source")),
        new Run.Terms(2, ProofRuns.Limits.USUAL),
        new Run.Course(
            Run.State.DONE,
            Optional.empty(),
            Optional.empty(),
            Instant.parse(when),
            Optional.empty(),
            new Progress(0, 0, 0, 0, Cost.none(YUAN), Optional.empty(), Optional.empty())),
        new Run.Tally(4, 2, 0, 2, 0));
  }

  static final Run A = run("1", "2026-01-01T08:00:00Z");
  static final Run B = run("2", "2026-02-01T08:00:00Z");

  private static Row row(Optional<Named> function, Verdict verdict, double delta) {
    return new Row(
        new Outlook(function, 120, 40, 0.4, Optional.of(90L)),
        0.8,
        0.8 + delta,
        delta,
        verdict == Verdict.CANNOT_TELL
            ? Optional.empty()
            : Optional.of(new FunctionRow.Interval(delta - 0.02, delta + 0.02)),
        new Row.Finding(0.01, 0.03, verdict, Optional.of(7L)));
  }

  static ComparePage compared(Gate gate, Verdict... verdicts) {
    List<Row> rows = new java.util.ArrayList<>();
    rows.add(row(Optional.empty(), Verdict.KEPT, 0));
    for (Verdict verdict : verdicts) {
      rows.add(row(Optional.of(NAMED), verdict, verdict == Verdict.LOST ? -0.2 : 0.1));
    }
    Rest rest =
        new Rest(
            new Alone(3, List.of(cleared(Canvas.HOSTILE))),
            new Alone(0, List.of()),
            2,
            5,
            List.of(NAMED),
            List.of(new Flaky(NAMED, 40, 3, 1)));
    Optional<VerdictId> kept =
        gate == Gate.PASS ? Optional.empty() : Optional.of(new VerdictId("v1"));
    Compared compared = new Compared(A, B, Bar.USUAL, rows, gate, -0.1, rest, kept);
    return new ComparePage(choice(), Optional.of(compared), Optional.empty(), List.of());
  }

  private static Choice choice() {
    return new Choice(
        List.of(SET, SET),
        Optional.of(SET),
        List.of(B, A),
        Optional.of(A.id()),
        Optional.of(B.id()),
        Bar.USUAL,
        0.05);
  }

  @ParameterizedTest
  @EnumSource
  void drawsAComparisonInEveryLanguage(Language language) {
    for (ComparePage page :
        List.of(
            compared(Gate.FAIL, Verdict.LOST, Verdict.GAINED, Verdict.CANNOT_TELL),
            compared(Gate.FAIL),
            compared(Gate.PASS, Verdict.KEPT),
            compared(Gate.UNDECIDED, Verdict.CANNOT_TELL),
            compared(Gate.UNDECIDED, Verdict.KEPT))) {
      for (String template : List.of("swaps/compare", "swaps/comparesheet")) {
        DrawingRules.check(Canvas.draw(template, page, language, Role.EDITOR));
      }
    }
  }

  @Test
  void theGateIsSaidInWordsAndVerdictsByShape() {
    String html =
        Canvas.draw(
            "swaps/compare",
            compared(Gate.FAIL, Verdict.LOST, Verdict.LOST, Verdict.CANNOT_TELL),
            Language.EN,
            Role.EDITOR);
    assertThat(html)
        .contains("Must not be released: 2 functions lost.", "chart-point down", "chart-margin")
        .contains("the first of them: &lt;", "Nothing is known of: &lt;")
        .contains("about 7 more clusters", "\u221220.0", "kind=lost&amp;function=")
        .doesNotContain("NaN");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyThereIsNothingToCompare(Language language) {
    for (Swaps.Why why : Swaps.Why.values()) {
      DrawingRules.check(
          Canvas.draw(
              "swaps/compare",
              new ComparePage(choice(), Optional.empty(), Optional.of(why), List.of()),
              language,
              Role.EDITOR));
    }
    Choice none =
        new Choice(
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Bar.USUAL,
            0.05);
    DrawingRules.check(
        Canvas.draw(
            "swaps/compare",
            new ComparePage(none, Optional.empty(), Optional.empty(), List.of()),
            language,
            Role.OWNER));
    Outlook outlook = new Outlook(Optional.of(NAMED), 9, 3, 0.1, Optional.empty());
    DrawingRules.check(
        Canvas.draw(
            "swaps/compare",
            new ComparePage(choice(), Optional.empty(), Optional.empty(), List.of(outlook)),
            language,
            Role.OWNER));
  }

  private static ChangesPage changes(Kind kind, Changes.Change... changes) {
    return new ChangesPage(
        new Changes(A, B, Optional.of(NAMED), List.of(changes), changes.length * 30),
        new Asked(Optional.of(A.id()), Optional.of(B.id()), new Bar(0.02, 0.01), 0.1),
        kind,
        10);
  }

  private static Changes.Change change() {
    Shown passed = new Shown.Passed(cleared(Canvas.HOSTILE));
    Shown held = new Shown.Held(shown(Canvas.HOSTILE));
    Changes.Why why = new Changes.Why(Reason.Code.MISSING_TEXT, List.of(held));
    return new Changes.Change(
        4,
        new Judgements.Title(cleared(Canvas.HOSTILE), cleared(Canvas.HOSTILE), held),
        Optional.of(1.0),
        Optional.empty(),
        2,
        List.of(
            new Side(
                Optional.of(passed),
                false,
                List.of(new Mark(0, 3)),
                new Judged(Optional.of(true), Optional.empty(), true)),
            new Side(
                Optional.of(held),
                false,
                List.of(),
                new Judged(Optional.of(false), Optional.of(why), false)),
            new Side(
                Optional.empty(),
                true,
                List.of(),
                new Judged(Optional.empty(), Optional.of(why), false))));
  }

  @ParameterizedTest
  @EnumSource
  void drawsItemsSideBySideInEveryLanguage(Language language) {
    for (Kind kind : Kind.values()) {
      String html = Canvas.draw("swaps/changes", changes(kind, change()), language, Role.EDITOR);
      DrawingRules.check(html);
      assertThat(html).contains("<mark>&lt;i&gt;</mark>", "offset=20", "/proof/runs/1/items/4");
      assertThat(html)
          .contains(
              "href=\"/proof/compare?a=1&amp;b=2&amp;margin=0.02&amp;alpha=0.01&amp;effect=0.1");
      DrawingRules.check(Canvas.draw("swaps/changes", changes(kind), language, Role.EDITOR));
    }
  }

  @Test
  void piecesOfAnAnswerGiveTheWholeAgain() {
    assertThat(ChangesPage.pieces("abcdef", List.of(new Mark(0, 1), new Mark(3, 6))))
        .extracting(ChangesPage.Piece::text)
        .containsExactly("a", "bc", "def");
    assertThat(ChangesPage.pieces("", List.of())).isEmpty();
  }

  static Portrait portrait(Run run) {
    Figure figure =
        new Figure(
            9,
            8,
            1,
            Optional.of(SHARE),
            Optional.of(1500L),
            Optional.of(new Cost(new BigDecimal("0.125"), YUAN)),
            false);
    Figure none = new Figure(9, 0, 9, Optional.empty(), Optional.empty(), Optional.empty(), false);
    Figure blind =
        new Figure(48, 0, 48, Optional.empty(), Optional.empty(), Optional.empty(), true);
    return new Portrait(
        run,
        List.of(
            new dev.suiren.swaps.Portraits.Side(Dimension.KNOWLEDGE, figure),
            new dev.suiren.swaps.Portraits.Side(Dimension.CODE, none),
            new dev.suiren.swaps.Portraits.Side(Dimension.MULTIMODAL, blind)),
        List.of(new Skill(NAMED, figure)));
  }

  @ParameterizedTest
  @EnumSource
  void drawsCardsInEveryLanguage(Language language) {
    for (List<Portrait> portraits :
        List.of(List.<Portrait>of(), List.of(portrait(A)), List.of(portrait(A), portrait(B)))) {
      CardPage page = new CardPage(portraits.isEmpty() ? List.of() : List.of(B, A), portraits);
      DrawingRules.check(Canvas.draw("swaps/card", page, language, Role.EDITOR));
      if (!portraits.isEmpty()) {
        String html = Canvas.draw("swaps/cardsheet", page, language, Role.EDITOR);
        DrawingRules.check(html);
        assertThat(html).doesNotContain("href=", "NaN").contains("arXiv:2303.08774", "0.1250 CNY");
      }
    }
  }
}
