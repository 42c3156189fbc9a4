package dev.suiren.answers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Conversations.Conversation;
import dev.suiren.answers.Offer;
import dev.suiren.answers.Turn;
import dev.suiren.audit.Aigc;
import dev.suiren.audit.Cleared;
import dev.suiren.base.Ending;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Origin;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A conversation as an exported file holds it.
///
/// @param label says that AI wrote in it, absent where no base did; `aigc` says so to programs
/// @param collections where its last question looked; empty means everywhere
record ConversationView(
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> label,
    @JsonProperty("AIGC") @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Aigc> aigc,
    Cleared<String> title,
    List<Cleared<String>> collections,
    List<TurnPart> turns) {

  static ConversationView of(
      Conversation conversation,
      Optional<Exports.Label> label,
      Map<CollectionId, Cleared<String>> names) {
    return new ConversationView(
        label.map(Exports.Label::notice),
        label.map(Exports.Label::aigc),
        conversation.entry().title(),
        conversation.collections().stream()
            .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
            .sorted(Comparator.comparing(Cleared::value))
            .toList(),
        conversation.turns().stream().map(TurnPart::of).toList());
  }

  /// @param asked by ISO 8601, UTC
  record TurnPart(
      Cleared<String> question, String asked, String state, Optional<AnswerPart> answer) {

    static TurnPart of(Turn turn) {
      return new TurnPart(
          turn.question(),
          turn.asked().toString(),
          word(turn.state()),
          turn.answer().map(answer -> AnswerPart.of(answer, turn.question())));
    }
  }

  /// @param generated whether a base wrote it or a part of it
  /// @param conflict the numbers of the citations that state different values; empty where none do
  /// @param closest what comes near where nothing answers; none of it is an answer or cited
  /// @param dropped how many citations the base had no source for
  /// @param fault what went wrong with the base that was asked
  record AnswerPart(
      String reply,
      boolean generated,
      Cleared<String> text,
      List<SourcePart> citations,
      List<Integer> conflict,
      List<Place> closest,
      Optional<Cleared<String>> base,
      int dropped,
      Optional<String> fault,
      long millis,
      Optional<FeedbackPart> feedback) {

    static AnswerPart of(Turn.Answer answer, Cleared<String> question) {
      return new AnswerPart(
          word(answer.kind()),
          answer.isGenerated(),
          answer.text(),
          answer.sources().stream().map(it -> SourcePart.of(it, question)).toList(),
          answer.conflict(),
          answer.closest().stream().map(it -> Place.of(it, question)).toList(),
          answer.base(),
          answer.dropped(),
          answer.fault().map(Ending.Fault::word),
          answer.millis(),
          answer.feedback().map(FeedbackPart::of));
    }
  }

  /// @param rating `good` or `bad`
  record FeedbackPart(String rating, Cleared<String> note) {

    static FeedbackPart of(Turn.Feedback feedback) {
      return new FeedbackPart(feedback.rating().word(), feedback.note());
    }
  }

  /// @param place absent where the source was withdrawn
  record SourcePart(int number, Optional<Place> place) {

    static SourcePart of(Turn.Source source, Cleared<String> question) {
      return new SourcePart(
          source.number(), source.citation().map(citation -> Place.of(citation, question)));
    }
  }

  /// @param start code points in the revision's extracted text, `end` exclusive
  /// @param dated when the document was last changed, by ISO 8601, UTC
  /// @param origin what the document says of its making, absent where it says nothing
  record Place(
      Cleared<String> document,
      String revision,
      List<Cleared<String>> heading,
      Optional<Integer> page,
      int start,
      int end,
      Cleared<String> quote,
      Optional<String> dated,
      Optional<String> origin,
      WhyPart why) {

    static Place of(Citation citation, Cleared<String> question) {
      return new Place(
          citation.document(),
          citation.revision(),
          citation.heading(),
          citation.page(),
          citation.start(),
          citation.end(),
          citation.quote(),
          citation.dated().map(Instant::toString),
          Optional.of(citation.origin()).filter(Origin::isLabelled).map(Origin::word),
          WhyPart.of(WhyView.of(citation, question)));
    }
  }

  /// @param matched the words of the question that the quote says
  /// @param beside those that only its surroundings say
  /// @param offers the kind of thing asked for, where it offers one
  record WhyPart(List<WordPart> matched, List<Cleared<String>> beside, Optional<String> offers) {

    static WhyPart of(WhyView why) {
      return new WhyPart(
          why.words().stream().map(it -> new WordPart(it.said(), it.asked())).toList(),
          why.beside(),
          why.offers().map(Offer::word));
    }
  }

  /// @param asked as the question puts it, where the quote says it in other words
  record WordPart(Cleared<String> said, Optional<Cleared<String>> asked) {}

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
