package dev.suiren.answers.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.ConversationId;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Turn;
import dev.suiren.answers.TurnId;
import dev.suiren.answers.Turns.Rating;
import dev.suiren.answers.Why;
import dev.suiren.audit.Cleared;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Usage;
import dev.suiren.library.PassageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is stored: plain words that must be cleared again before anyone sees them.
final class Kept {
  private Kept() {}

  record Talk(ConversationId id, String title, Instant changed) {
    @Override
    public String toString() {
      return "Talk[" + id.value() + "]";
    }
  }

  record Row(
      TurnId id,
      ConversationId conversation,
      String question,
      Turn.State state,
      Instant asked,
      Optional<Answer> answer) {

    /// Whether a bad rating would say something new of an answer that the person was shown.
    boolean isFirstRatedBad() {
      return answer
          .filter(it -> it.kind() != Turn.Kind.HELD)
          .filter(it -> it.feedback().filter(said -> said.rating() == Rating.DOWN).isEmpty())
          .isPresent();
    }

    Row withAnswer(Answer other) {
      return new Row(id, conversation, question, state, asked, Optional.of(other));
    }

    @Override
    public String toString() {
      return "Row[" + id.value() + "]";
    }
  }

  /// @param sources what is cited; what comes closest where nothing answers
  record Answer(
      Turn.Kind kind,
      String text,
      Optional<String> base,
      Reply.Completeness completeness,
      Optional<Fault> fault,
      int dropped,
      Usage usage,
      long millis,
      Optional<Feedback> feedback,
      List<Source> sources) {

    Answer {
      sources = List.copyOf(sources);
    }

    @Override
    public String toString() {
      return "Answer[" + kind + "]";
    }

    Answer withSources(List<Source> other) {
      return new Answer(
          kind, text, base, completeness, fault, dropped, usage, millis, feedback, other);
    }

    Answer by(Optional<String> other) {
      return new Answer(
          kind, text, other, completeness, fault, dropped, usage, millis, feedback, sources);
    }

    static Answer of(Reply reply, long millis) {
      return switch (reply) {
        case Reply.Grounded it ->
            new Answer(
                Turn.Kind.GROUNDED,
                it.text().value(),
                Optional.of(it.base().value()),
                it.completeness(),
                it.fault(),
                it.dropped(),
                it.usage(),
                millis,
                Optional.empty(),
                Source.of(it.citations(), it.conflict()));
        case Reply.Extracted it ->
            plain(
                Turn.Kind.EXTRACTED,
                it.text().value(),
                it.fault(),
                millis,
                Source.of(it.citations(), it.conflict()));
        case Reply.Held it ->
            plain(Turn.Kind.HELD, it.text().value(), Optional.empty(), millis, List.of())
                .by(it.base().map(Cleared::value));
        case Reply.Unknown it ->
            plain(Turn.Kind.UNKNOWN, it.text().value(), it.fault(), millis, closest(it));
      };
    }

    private static List<Source> closest(Reply.Unknown reply) {
      return reply.closest().map(it -> Source.of(it.passages(), List.of())).orElse(List.of());
    }

    private static Answer plain(
        Turn.Kind kind, String text, Optional<Fault> fault, long millis, List<Source> sources) {
      return new Answer(
          kind,
          text,
          Optional.empty(),
          Reply.Completeness.WHOLE,
          fault,
          0,
          Usage.UNKNOWN,
          millis,
          Optional.empty(),
          sources);
    }
  }

  record Feedback(Rating rating, String note) {
    @Override
    public String toString() {
      return "Feedback[" + rating + "]";
    }
  }

  /// @param start code points in the revision's extracted text, `end` exclusive
  /// @param contested whether another source of the answer states another value
  record Source(
      int number,
      String revision,
      PassageId passage,
      int start,
      int end,
      boolean contested,
      Why why) {
    static List<Source> of(List<Citation> citations, List<Integer> conflict) {
      return citations.stream()
          .map(
              c ->
                  new Source(
                      c.number(),
                      c.revision(),
                      c.passage(),
                      c.start(),
                      c.end(),
                      conflict.contains(c.number()),
                      c.why()))
          .toList();
    }
  }
}
