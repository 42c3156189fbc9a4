package dev.suiren.answers.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.Reply.Completeness;
import dev.suiren.answers.Turn;
import dev.suiren.answers.TurnId;
import dev.suiren.answers.Turns.Rating;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Html;
import dev.suiren.audit.Surface;
import dev.suiren.audit.TermAudit;
import dev.suiren.base.Usage;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewsTest {

  private static Turn turn(Turn.State state, Optional<Turn.Answer> answer) {
    return new Turn(
        new TurnId("t"),
        new ConversationId("c"),
        TermAudit.cleared("question"),
        state,
        Instant.EPOCH,
        answer);
  }

  private static Turn.Answer answer(Turn.Kind kind, Completeness completeness) {
    Caller caller = Caller.system(new SpaceId("home"), "test");
    var html =
        (Clearing.Granted<Html>) new TermAudit().clearMarkdown("answer", Surface.ANSWER, caller);
    return new Turn.Answer(
        kind,
        TermAudit.cleared("answer"),
        html.cleared(),
        List.of(new Turn.Source(1, Optional.empty())),
        List.of(),
        List.of(),
        Optional.empty(),
        Usage.UNKNOWN,
        2,
        completeness,
        Optional.empty(),
        5,
        Optional.of(new Turn.Feedback(Rating.DOWN, TermAudit.cleared(""))));
  }

  @ParameterizedTest
  @CsvSource({
    "DONE,GROUNDED,WHOLE,GROUNDED,false",
    "DONE,GROUNDED,TRUNCATED,GROUNDED,true",
    "DONE,GROUNDED,BROKEN_OFF,FAILED,false",
    "STOPPED,GROUNDED,STOPPED,STOPPED,false",
    "STOPPED,UNKNOWN,WHOLE,STOPPED,false",
    "DONE,EXTRACTED,WHOLE,EXTRACTED,false",
    "DONE,HELD,WHOLE,HELD,false",
    "DONE,UNKNOWN,WHOLE,UNKNOWN,false",
  })
  void saysHowATurnEnded(
      Turn.State state,
      Turn.Kind kind,
      Completeness completeness,
      TurnView.State expected,
      boolean truncated) {
    TurnView view = Views.turn(turn(state, Optional.of(answer(kind, completeness))));
    assertThat(view.state()).isEqualTo(expected);
    assertThat(view.truncated()).isEqualTo(truncated);
    assertThat(view.dropped()).isEqualTo(2);
    assertThat(view.feedback()).isEqualTo(TurnView.Feedback.BAD);
  }

  @ParameterizedTest
  @CsvSource({"RUNNING,WRITING", "BROKEN_OFF,FAILED"})
  void hasNoAnswerBeforeAnythingWasStored(Turn.State state, TurnView.State expected) {
    TurnView view = Views.turn(turn(state, Optional.empty()));
    assertThat(view.state()).isEqualTo(expected);
    assertThat(view.answer()).isEmpty();
  }

  @Test
  void listsNoWithdrawnSource() {
    Turn.Answer answer = answer(Turn.Kind.GROUNDED, Completeness.WHOLE);
    assertThat(Views.turn(turn(Turn.State.DONE, Optional.of(answer))).sources()).isEmpty();
  }
}
