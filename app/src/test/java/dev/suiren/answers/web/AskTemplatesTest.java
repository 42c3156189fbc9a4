package dev.suiren.answers.web;

import static dev.suiren.audit.TermAudit.cleared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.Offer;
import dev.suiren.answers.TurnId;
import dev.suiren.answers.web.TurnView.Feedback;
import dev.suiren.answers.web.TurnView.State;
import dev.suiren.answers.web.WhyView.Piece.Sense;
import dev.suiren.base.Ending;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Origin;
import dev.suiren.people.Role;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskTemplatesTest {
  private static final AskPage.Row ROW =
      new AskPage.Row(new ConversationId("k"), cleared(Canvas.HOSTILE), Instant.EPOCH);

  private static final WhyView WHY =
      new WhyView(
          List.of(
              new WhyView.Word(cleared(Canvas.HOSTILE), Optional.of(cleared(Canvas.HOSTILE))),
              new WhyView.Word(cleared("b"), Optional.empty())),
          List.of(cleared(Canvas.HOSTILE)),
          Optional.of(Offer.PRICE),
          List.of(
              new WhyView.Piece(cleared(Canvas.HOSTILE), Sense.MATCHED),
              new WhyView.Piece(cleared("b"), Sense.PLAIN),
              new WhyView.Piece(cleared(Canvas.HOSTILE), Sense.ANSWER)));

  @ParameterizedTest
  @EnumSource
  void drawsAnAnswerInEveryState(Language language) {
    List<TurnView> turns =
        Arrays.stream(State.values()).map(state -> turn(state, Feedback.GOOD)).toList();
    AskPage page = new AskPage(List.of(ROW), Optional.of(ROW), turns, choices(), true, true);
    String html = Canvas.draw("answers/ask", page, language, Role.READER);
    DrawingRules.check(html);
    assertThat(html).containsOnlyOnce("data-stream=\"/ask/turns/WRITING/stream\"");
  }

  @ParameterizedTest
  @EnumSource
  void welcomesEachRole(Role role) {
    for (Language language : Language.values()) {
      AskPage none = new AskPage(List.of(), Optional.empty(), List.of(), List.of(), false, false);
      DrawingRules.check(Canvas.draw("answers/ask", none, language, role));
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsASourceThatIsGone(Language language) {
    PassagePage gone =
        new PassagePage(
            new TurnId("t"),
            new ConversationId("k"),
            1,
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Origin.UNLABELLED,
            WhyView.NONE,
            Optional.empty());
    DrawingRules.check(Canvas.draw("answers/passage", gone, language, Role.READER));
    DrawingRules.check(Canvas.draw("answers/citation", gone, language, Role.READER));
  }

  @ParameterizedTest
  @EnumSource
  void writesAFileThatIsEscapedThroughout(Language language) {
    List<FilePage.Asked> turns =
        Arrays.stream(State.values())
            .map(state -> new FilePage.Asked(1, turn(state, Feedback.NONE), Instant.EPOCH))
            .toList();
    FilePage page = new FilePage(cleared(Canvas.HOSTILE), Optional.of("{\"Label\":\"1\"}"), turns);
    String html = Canvas.draw("answers/file", page, language, Role.READER);
    DrawingRules.check(html);
    assertThat(html).contains("b<strong>&lt;", "</strong></q>");
    assertThat(html).contains("<meta name=\"AIGC\" content=\"{&#34;Label&#34;:&#34;1&#34;}\">");
  }

  @Test
  void opensEachSourceByItsNumber() {
    String html =
        Canvas.draw("answers/turn", turn(State.GROUNDED, Feedback.BAD), Language.EN, Role.READER);
    DrawingRules.check(html);
    assertThat(html)
        .contains("data-number=\"1\"", "hx-get=\"/ask/turns/GROUNDED/sources/1\"")
        .contains("value=\"bad\" aria-pressed=\"true\"")
        .contains("value=\"good\" aria-pressed=\"false\"");
  }

  @Test
  void saysWhyASourceIsShownInWordsAndMarks() {
    String html =
        Canvas.draw("answers/turn", turn(State.EXTRACTED, Feedback.NONE), Language.EN, Role.READER);
    assertThat(html)
        .contains("<mark>&lt;", "</mark>b<strong>&lt;", "</strong></span>")
        .contains("Your words: <b>&lt;", ", <b>b</b></span>")
        .contains("Close by: <b>&lt;", "Offers: <b>a price</b>", "Dated: <time", "1970-01-01")
        .contains("says otherwise");
  }

  @Test
  void showsWhatComesNearApartFromTheSources() {
    TurnView turn = turn(State.UNKNOWN, Feedback.NONE);
    String html = Canvas.draw("answers/turn", turn, Language.EN, Role.READER);
    DrawingRules.check(html);
    String closest = html.substring(html.indexOf("<section class=\"closest\""));
    assertThat(closest)
        .contains("Closest passages; none of them answers this", "<mark>&lt;")
        .contains("hx-get=\"/ask/turns/UNKNOWN/sources/1\"")
        .doesNotContain("data-number", "class=\"cite\"");
    assertThat(
            Canvas.draw("answers/turn", turn(State.HELD, Feedback.NONE), Language.EN, Role.READER))
        .doesNotContain("class=\"closest\"");
  }

  @Test
  void takesANoteOnceAnAnswerWasRated() {
    String rated =
        Canvas.draw("answers/turn", turn(State.GROUNDED, Feedback.BAD), Language.EN, Role.READER);
    assertThat(rated).contains("name=\"note\"", "name=\"feedback\" value=\"bad\"", "&lt;i>");
    String unrated =
        Canvas.draw("answers/turn", turn(State.GROUNDED, Feedback.NONE), Language.EN, Role.READER);
    assertThat(unrated).doesNotContain("name=\"note\"");
  }

  private static List<AskPage.Choice> choices() {
    AskPage.Choice choice =
        new AskPage.Choice(new CollectionId("c"), cleared(Canvas.HOSTILE), true);
    return List.of(choice, choice);
  }

  private static TurnView turn(State state, Feedback feedback) {
    TurnView.Source source =
        new TurnView.Source(
            1,
            cleared(Canvas.HOSTILE),
            List.of(cleared(Canvas.HOSTILE), cleared("b")),
            Optional.of(2),
            Optional.of(Instant.EPOCH),
            Origin.GENERATED,
            WHY);
    return new TurnView(
        new TurnId(state.name()),
        new ConversationId("k"),
        cleared(Canvas.HOSTILE),
        state,
        Optional.empty(),
        state == State.WRITING ? List.of() : List.of(source),
        state == State.WRITING ? List.of() : List.of(1),
        state == State.UNKNOWN ? List.of(source) : List.of(),
        Optional.of(cleared(Canvas.HOSTILE)),
        2,
        true,
        Optional.of(Ending.Fault.REFUSED_KEY),
        feedback,
        feedback == Feedback.NONE ? Optional.empty() : Optional.of(cleared(Canvas.HOSTILE)));
  }
}
