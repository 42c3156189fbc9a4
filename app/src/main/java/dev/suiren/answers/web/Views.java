package dev.suiren.answers.web;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.Turn;
import dev.suiren.answers.Turns.Rating;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import java.util.List;
import java.util.Optional;

/// From what the doors give to what the templates take.
final class Views {
  private Views() {}

  static AskPage.Row row(Conversations.Entry entry) {
    return new AskPage.Row(entry.id(), entry.title(), entry.changed());
  }

  static TurnView turn(Turn turn) {
    return turn.answer().map(answer -> answered(turn, answer)).orElseGet(() -> unanswered(turn));
  }

  private static TurnView unanswered(Turn turn) {
    return new TurnView(
        turn.id(),
        turn.conversation(),
        turn.question(),
        turn.state() == Turn.State.RUNNING ? TurnView.State.WRITING : TurnView.State.FAILED,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        0,
        false,
        Optional.empty(),
        TurnView.Feedback.NONE,
        Optional.empty());
  }

  private static TurnView answered(Turn turn, Turn.Answer answer) {
    Optional<Cleared<Html>> html = Optional.of(answer.html());
    return new TurnView(
        turn.id(),
        turn.conversation(),
        turn.question(),
        state(turn, answer),
        html,
        answer.sources().stream()
            .flatMap(it -> it.citation().stream())
            .map(it -> source(it, turn.question()))
            .toList(),
        answer.conflict(),
        answer.closest().stream().map(it -> source(it, turn.question())).toList(),
        answer.base(),
        answer.dropped(),
        answer.completeness() == dev.suiren.answers.Reply.Completeness.TRUNCATED,
        answer.fault(),
        answer.rating().map(Views::feedback).orElse(TurnView.Feedback.NONE),
        answer.feedback().map(Turn.Feedback::note));
  }

  private static TurnView.State state(Turn turn, Turn.Answer answer) {
    if (turn.state() == Turn.State.STOPPED) {
      return TurnView.State.STOPPED;
    }
    return switch (answer.kind()) {
      case GROUNDED ->
          switch (answer.completeness()) {
            case WHOLE, TRUNCATED -> TurnView.State.GROUNDED;
            case BROKEN_OFF -> TurnView.State.FAILED;
            case STOPPED -> TurnView.State.STOPPED;
          };
      case EXTRACTED -> TurnView.State.EXTRACTED;
      case HELD -> TurnView.State.HELD;
      case UNKNOWN -> TurnView.State.UNKNOWN;
    };
  }

  private static TurnView.Feedback feedback(Rating rating) {
    return switch (rating) {
      case UP -> TurnView.Feedback.GOOD;
      case DOWN -> TurnView.Feedback.BAD;
    };
  }

  private static TurnView.Source source(Citation citation, Cleared<String> question) {
    return new TurnView.Source(
        citation.number(),
        citation.document(),
        citation.heading(),
        citation.page(),
        citation.dated(),
        citation.origin(),
        WhyView.of(citation, question));
  }
}
