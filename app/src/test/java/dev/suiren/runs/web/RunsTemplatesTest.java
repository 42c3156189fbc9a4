package dev.suiren.runs.web;

import static dev.suiren.audit.TermAudit.cleared;
import static dev.suiren.audit.TermAudit.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.base.Cost;
import dev.suiren.base.SourceId;
import dev.suiren.checks.Dimension;
import dev.suiren.checks.Input;
import dev.suiren.people.Role;
import dev.suiren.proof.Card;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.runs.Judgements.Cited;
import dev.suiren.runs.Judgements.Filter;
import dev.suiren.runs.Judgements.Human;
import dev.suiren.runs.Judgements.Items;
import dev.suiren.runs.Judgements.Line;
import dev.suiren.runs.Judgements.Reply;
import dev.suiren.runs.Judgements.Title;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.SetId;
import dev.suiren.runs.Shown;
import dev.suiren.runs.web.ItemPage.AnswerPart;
import dev.suiren.runs.web.ItemPage.Asked;
import dev.suiren.runs.web.ItemPage.Outcome;
import dev.suiren.runs.web.ItemPage.TurnPart;
import dev.suiren.runs.web.ItemPage.Where;
import dev.suiren.testing.Pictures;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import dev.suiren.web.spi.PageModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every form of the pages of runs, with hostile names in all places.
class RunsTemplatesTest {
  private static final Cost COST = new Cost(new BigDecimal("1.50"), Currency.getInstance("CNY"));
  private static final KeptSet SET =
      new KeptSet(new SetId("hash"), cleared(Canvas.HOSTILE), false, 3);
  private static final Shown PASSED = new Shown.Passed(cleared(Canvas.HOSTILE));
  private static final Shown HELD = new Shown.Held(shown(Canvas.HOSTILE));
  private static final Card.Share SHARE = Card.Share.of(0.5, 4);

  private static final Map<Language, String> OF_THE_BASE =
      Map.of(
          Language.EN, "what the base last said by itself",
          Language.ZH_HANS, "基座模型最后一次的原话",
          Language.ZH_HANT, "基座模型最後一次的原話");

  private static Run run(Run.State state, Optional<Run.Why> why) {
    Progress progress =
        new Progress(10, 4, 2, 1, COST, Optional.of(Duration.ofSeconds(75)), Optional.of(COST));
    return new Run(
        new RunId("r1"),
        SET,
        new Run.Asked(
            cleared("b"), cleared("http://h/v1"), cleared(Canvas.HOSTILE), new SourceId("s")),
        new Run.Terms(2, Limits.USUAL.withBudget(BigDecimal.TEN)),
        new Run.Course(
            state,
            why,
            Optional.of(cleared(Canvas.HOSTILE)),
            Instant.EPOCH,
            Optional.empty(),
            progress),
        new Run.Tally(4, 2, 1, 4, 1));
  }

  private static String draw(String template, PageModel page, Language language) {
    String html = Canvas.draw(template, page, language, Role.EDITOR);
    DrawingRules.check(html);
    return html;
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheListWithRunsAndWithout(Language language) {
    List<Run> runs =
        java.util.Arrays.stream(Run.State.values()).map(it -> run(it, Optional.empty())).toList();
    RunsPage full = new RunsPage(new Runs.Page(runs, 120), true, 50);
    assertThat(draw("runs/runs", full, language))
        .contains("href=\"/proof/runs/r1\"", "offset=100", "1.5 CNY", "50.0 %", "/proof/new");
    RunsPage none = new RunsPage(new Runs.Page(List.of(), 0), true, 0);
    assertThat(draw("runs/runs", none, language)).contains("href=\"/proof/new\"");
    RunsPage noBase = new RunsPage(new Runs.Page(List.of(), 0), false, 0);
    assertThat(draw("runs/runs", noBase, language))
        .contains("href=\"/bases\"", "href=\"/proof/new\"");
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheFormAndWhatItWouldCost(Language language) {
    Bases.Entry base =
        new Bases.Entry(
            new BaseId("b1"),
            cleared(Canvas.HOSTILE),
            cleared("http://h/v1"),
            cleared("m"),
            false,
            new Bases.Price(BigDecimal.ONE, BigDecimal.ONE, COST.currency()),
            true,
            1);
    assertThat(draw("runs/new", new NewRunPage(List.of(base), List.of(SET)), language))
        .contains("value=\"b1\"", "value=\"hash\"", "type=\"file\"");
    assertThat(draw("runs/new", new NewRunPage(List.of(), List.of()), language))
        .contains("value=\"none\"", "href=\"/bases\"");
    var calls = new Trials.Forecast(new ProofRuns.Forecast(4, 1, Optional.of(COST)), 1);
    var part =
        new ForecastPart(
            new Runs.Forecast(SET, 6, calls),
            new BaseId("b1"),
            TypedOrder.of(2, 4, new TypedOrder.Typed("60", "", "1")));
    assertThat(draw("runs/forecast", part, language))
        .contains(
            "name=\"budget\" value=\"1\"",
            "name=\"requests\" value=\"60\"",
            "name=\"tokens\" value=\"\"",
            "1.5 CNY",
            "note warn");
    draw(
        "runs/forecast",
        new ForecastPart(
            new Runs.Forecast(
                SET, 1, new Trials.Forecast(new ProofRuns.Forecast(0, 0, Optional.empty()), 1)),
            new BaseId("none"),
            TypedOrder.of(1, 1, new TypedOrder.Typed("", "", ""))),
        language);
    draw("runs/refused", new RefusedPart(PASSED), language);
    assertThat(draw("runs/refused", new RefusedPart(HELD), language)).contains("<mark>");
  }

  @ParameterizedTest
  @EnumSource
  void drawsARunInEveryState(Language language) {
    FigureLine function =
        new FigureLine(
            Optional.empty(),
            cleared(Canvas.HOSTILE),
            2,
            4,
            1,
            Optional.of(SHARE),
            Optional.of(Duration.ofMillis(1250)),
            Optional.of(COST));
    for (Dimension dimension : Dimension.values()) {
      FigureLine line =
          new FigureLine(
              Optional.of(dimension),
              cleared(dimension.words()),
              1,
              0,
              1,
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      for (Run.State state : Run.State.values()) {
        Items items =
            new Items(
                List.of(
                    line(4, 4, 0, PASSED),
                    line(2, 4, 1, HELD),
                    line(0, 4, 0, PASSED),
                    line(0, 0, 4, PASSED)),
                120);
        RunPage page =
            new RunPage(
                run(state, Optional.of(Run.Why.BASE_FAILED)),
                List.of(line),
                List.of(function),
                items,
                Filter.WRONG,
                OptionalInt.of(0),
                50);
        String html = draw("runs/run", page, language);
        assertThat(html)
            .contains("filter=wrong&amp;function=0&amp;offset=100#run-items", "class=\"evidence\"");
        assertThat(html.contains("/progress\"")).isEqualTo(state == Run.State.RUNNING);
        assertThat(html.contains("/stop\"")).isEqualTo(state == Run.State.RUNNING);
        assertThat(html.contains("/remove\"")).isEqualTo(state != Run.State.RUNNING);
      }
    }
    draw(
        "runs/run",
        new RunPage(
            run(Run.State.RUNNING, Optional.empty()),
            List.of(),
            List.of(),
            new Items(List.of(), 0),
            Filter.ALL,
            OptionalInt.empty(),
            0),
        language);
  }

  private static Line line(int right, int judged, int unanswered, Shown question) {
    Title title = new Title(cleared(Canvas.HOSTILE), cleared(Canvas.HOSTILE), question);
    return new Line(7, title, right, judged, unanswered);
  }

  @ParameterizedTest
  @EnumSource
  void drawsACheckWithAllKindsOfAnswers(Language language) {
    Human human = new Human(true, HELD, Optional.of(cleared(Canvas.HOSTILE)), Instant.EPOCH);
    List<AnswerPart> answers =
        List.of(
            answer(1, Outcome.RIGHT, Where.KEPT, Optional.of(PASSED), Optional.empty()),
            answer(2, Outcome.WRONG, Where.KEPT, Optional.of(HELD), Optional.of(human)),
            answer(3, Outcome.WRONG, Where.GONE, Optional.empty(), Optional.empty()),
            answer(4, Outcome.UNANSWERED, Where.NOTHING, Optional.empty(), Optional.empty()));
    Asked asked =
        new Asked(
            Dimension.CODE,
            List.of(new TurnPart(Input.Speaker.SYSTEM, PASSED)),
            List.of(PASSED, HELD),
            List.of(PASSED),
            List.of(Pictures.picture("a")),
            false);
    Title title = new Title(cleared(Canvas.HOSTILE), cleared("f"), HELD);
    ItemPage page = new ItemPage(new RunId("r1"), 1, 3, title, asked, answers, 1, 30);
    assertThat(draw("runs/item", page, language))
        .contains(
            "href=\"/proof/runs/r1/items/0\"",
            "href=\"/proof/runs/r1/items/2\"",
            "/items/1/1/verdict\"",
            "/items/1/2/withdraw\"",
            "/items/1/3/verdict\"",
            "?from=11",
            "src=\"" + Pictures.picture("a").url() + "\"")
        .doesNotContain("/items/1/4/verdict", "/items/1/2/verdict", OF_THE_BASE.get(language));
    draw("runs/item", new ItemPage(new RunId("r1"), 0, 1, title, asked, List.of(), 1, 1), language);
    Asked over =
        new Asked(
            Dimension.CODE,
            List.of(),
            List.of(PASSED),
            List.of(PASSED),
            List.of(),
            /* documents= */ true);
    Reply reply = new Reply(HELD, List.of(new Cited(cleared(Canvas.HOSTILE), 3, 17)), "mask");
    List<AnswerPart> replied =
        List.of(
            answer(5, Outcome.WRONG, Where.KEPT, Optional.of(PASSED), Optional.of(reply), none()),
            answer(6, Outcome.RIGHT, Where.GONE, Optional.empty(), Optional.of(reply), none()),
            answer(7, Outcome.RIGHT, Where.NOTHING, Optional.empty(), Optional.of(reply), none()));
    ItemPage consulted = new ItemPage(new RunId("r1"), 1, 3, title, over, replied, 1, 30);
    assertThat(draw("runs/item", consulted, language))
        .contains(OF_THE_BASE.get(language), "3–17", "mask", "/items/1/7/verdict\"");
  }

  private static Optional<Human> none() {
    return Optional.empty();
  }

  private static AnswerPart answer(
      int repeat, Outcome outcome, Where where, Optional<Shown> text, Optional<Human> human) {
    return answer(repeat, outcome, where, text, Optional.empty(), human);
  }

  private static AnswerPart answer(
      int repeat,
      Outcome outcome,
      Where where,
      Optional<Shown> text,
      Optional<Reply> reply,
      Optional<Human> human) {
    return new AnswerPart(
        repeat,
        outcome,
        outcome == Outcome.RIGHT ? Optional.empty() : Optional.of(HELD),
        where,
        text,
        reply,
        Optional.of(Duration.ofMillis(900)),
        Optional.of(COST),
        human);
  }
}
