package dev.suiren.runs.web;

import static dev.suiren.audit.TermAudit.cleared;
import static dev.suiren.audit.TermAudit.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.CallId;
import dev.suiren.base.Cost;
import dev.suiren.base.Ending;
import dev.suiren.base.RecordedCalls.Kept;
import dev.suiren.base.RecordedCalls.Period;
import dev.suiren.base.RecordedCalls.Sum;
import dev.suiren.base.RecordedCalls.Tokens;
import dev.suiren.base.SourceId;
import dev.suiren.base.Usage;
import dev.suiren.checks.Dimension;
import dev.suiren.people.Role;
import dev.suiren.runs.Judgements.Title;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.RunId;
import dev.suiren.runs.SetId;
import dev.suiren.runs.Shown;
import dev.suiren.runs.Uses.Loss;
import dev.suiren.runs.Uses.Losses;
import dev.suiren.runs.Uses.Use;
import dev.suiren.runs.web.RecordingsPage.CallLine;
import dev.suiren.runs.web.RecordingsPage.Figures;
import dev.suiren.runs.web.RecordingsPage.Sought;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import dev.suiren.web.spi.PageModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every form of the pages of recordings, with hostile names in all places.
class RecordingsTemplatesTest {
  private static final Cost COST = new Cost(new BigDecimal("1.50"), Currency.getInstance("CNY"));
  private static final CallId CALL = new CallId("0123456789abcdef".repeat(4));
  private static final Shown PASSED = new Shown.Passed(cleared(Canvas.HOSTILE));
  private static final Shown HELD = new Shown.Held(shown(Canvas.HOSTILE));
  private static final Sum SUM =
      new Sum(
          12_000,
          new Tokens(10, 20),
          List.of(COST),
          2048,
          Optional.of(new Period(Instant.EPOCH, Instant.EPOCH)));

  private static String draw(String template, PageModel page, Language language) {
    String html = Canvas.draw(template, page, language, Role.OWNER);
    DrawingRules.check(html);
    return html;
  }

  private static CallLine line(boolean known) {
    return new CallLine(
        CALL,
        known ? Optional.of(cleared(Canvas.HOSTILE)) : Optional.empty(),
        cleared(Canvas.HOSTILE),
        Instant.EPOCH,
        new Figures(new Usage(3, 4), COST, 640));
  }

  private static RecordingsPage page(List<CallLine> calls, int offset, boolean whole) {
    Kept full =
        new Kept(new SourceId("s1"), cleared(Canvas.HOSTILE), cleared(Canvas.HOSTILE), SUM, 3);
    Kept failed = new Kept(new SourceId("s2"), cleared("u"), cleared("m"), Sum.NOTHING, 1);
    Sought sought =
        new Sought(
            Optional.of(full.id()),
            cleared("masked"),
            RecordingsPage.Parameter.of(Canvas.HOSTILE),
            offset);
    return new RecordingsPage(List.of(full, failed), calls, sought, 12_000, whole);
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheListWithCallsAndWithout(Language language) {
    assertThat(draw("runs/recordings", page(List.of(line(true), line(false)), 50, true), language))
        .contains(
            "href=\"/proof/recordings/of/s1/recording.jsonl\"",
            "href=\"/proof/recordings/" + CALL.value() + "\"",
            "offset=100#recorded-calls",
            "words=%3Ci%3E%22%27%26name",
            "name=\"words\" value=\"masked\"",
            "2.0 KiB",
            "640 B",
            "1.5 CNY",
            "type=\"date\"");
    assertThat(draw("runs/recordings", page(List.of(), 0, false), language)).contains("note warn");
    Sought nothing = new Sought(Optional.empty(), cleared(""), RecordingsPage.Parameter.of(""), 0);
    RecordingsPage none = new RecordingsPage(List.of(), List.of(), nothing, 0, true);
    assertThat(draw("runs/recordings", none, language))
        .contains("class=\"empty\"")
        .doesNotContain("<form method=\"get\"");
  }

  @ParameterizedTest
  @EnumSource
  void drawsWhatTheirEndWouldCost(Language language) {
    KeptSet set = new KeptSet(new SetId("hash"), cleared(Canvas.HOSTILE), false, 3);
    Loss loss =
        new Loss(new RunId("r1"), set, Optional.of(cleared(Canvas.HOSTILE)), Instant.EPOCH, 2);
    ForgettingPart part =
        new ForgettingPart(
            Optional.of(new SourceId("s1")),
            Optional.of(cleared(Canvas.HOSTILE)),
            Optional.of(LocalDate.of(2026, 3, 1)),
            SUM,
            new Losses(List.of(loss), 24));
    assertThat(part.more()).isEqualTo(23);
    assertThat(draw("runs/forgetting", part, language))
        .contains("href=\"/proof/runs/r1\"", "value=\"s1\"", "value=\"2026-03-01\"", "12000");
    ForgettingPart nothing =
        new ForgettingPart(
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.EPOCH),
            Sum.NOTHING,
            new Losses(List.of(), 0));
    assertThat(draw("runs/forgetting", nothing, language)).doesNotContain("run-losses");
  }

  @ParameterizedTest
  @EnumSource
  void drawsACallWithItsQuestionAndWithout(Language language) {
    for (Ending.Reason reason : Ending.Reason.values()) {
      CallPage.Terms terms = new CallPage.Terms(2, Duration.ofMillis(1500), reason);
      CallPage.Question question =
          new CallPage.Question(
              new Title(cleared("c"), cleared("f"), HELD),
              new ItemPage.Asked(
                  Dimension.CODE,
                  List.of(),
                  List.of(PASSED),
                  List.of(PASSED),
                  List.of(),
                  /* documents= */ true));
      CallPage known =
          new CallPage(
              line(true),
              cleared(Canvas.HOSTILE),
              terms,
              Optional.of(question),
              new CallPage.Answer(HELD, Optional.of(PASSED), List.of(HELD)),
              List.of(new Use(new RunId("r1"), 7, 2, cleared(Canvas.HOSTILE))),
              21);
      assertThat(draw("runs/call", known, language))
          .contains("href=\"/proof/runs/r1/items/7?from=2\"", "1.5 s", CALL.value(), "evidence");
      CallPage unknown =
          new CallPage(
              line(false),
              cleared("u"),
              terms,
              Optional.empty(),
              new CallPage.Answer(PASSED, Optional.empty(), List.of()),
              List.of(),
              0);
      assertThat(draw("runs/call", unknown, language)).doesNotContain("run-losses", "run-verdict");
    }
  }
}
