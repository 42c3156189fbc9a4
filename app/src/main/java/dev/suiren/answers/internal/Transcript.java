package dev.suiren.answers.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Conversations.Conversation;
import dev.suiren.answers.Turn;
import dev.suiren.audit.Cleared;
import java.util.Optional;
import java.util.stream.Collectors;

/// A conversation as Markdown, with each answer's citations as a list below it.
final class Transcript {
  private Transcript() {}

  static String of(Conversation conversation) {
    StringBuilder text = new StringBuilder("# ");
    text.append(conversation.entry().title().value()).append('\n');
    conversation.turns().forEach(turn -> add(turn, text));
    return text.toString();
  }

  private static void add(Turn turn, StringBuilder text) {
    text.append("\n## ").append(turn.question().value().replace("\n", "\n## ")).append("\n\n");
    text.append(turn.asked()).append("\n");
    turn.answer()
        .ifPresent(
            answer -> {
              label(turn, answer).ifPresent(label -> text.append(label).append('\n'));
              text.append('\n').append(answer.text().value()).append("\n\n");
              answer.sources().forEach(source -> add(source, turn.question(), text));
              addClosest(turn, answer, text);
              if (answer.dropped() > 0) {
                text.append("\nCitations whose source does not say it and that were removed: ");
                text.append(answer.dropped()).append('\n');
              }
              answer.fault().ifPresent(f -> text.append("\nBase: ").append(f.word()).append('\n'));
              answer.feedback().ifPresent(feedback -> add(feedback, text));
            });
  }

  private static Optional<String> label(Turn turn, Turn.Answer answer) {
    Speech speech = Speech.of(turn.question().value());
    return answer
        .base()
        .map(base -> speech.generated() + " · " + base.value())
        .or(() -> Optional.of(speech.quoted()).filter(_ -> answer.kind() == Turn.Kind.EXTRACTED));
  }

  private static void add(Turn.Feedback feedback, StringBuilder text) {
    String note = feedback.note().value().strip().replaceAll("\\s+", " ");
    text.append("\nFeedback: ").append(feedback.rating().word());
    text.append(note.isEmpty() ? "" : " – " + note).append('\n');
  }

  private static void addClosest(Turn turn, Turn.Answer answer, StringBuilder text) {
    if (!answer.closest().isEmpty()) {
      text.append(Speech.of(turn.question().value()).closest()).append("\n\n");
    }
    answer
        .closest()
        .forEach(it -> text.append("- ").append(told(it, turn.question())).append('\n'));
  }

  private static void add(Turn.Source source, Cleared<String> question, StringBuilder text) {
    text.append("- [").append(source.number()).append("] ");
    text.append(source.citation().map(it -> told(it, question)).orElse("—")).append('\n');
  }

  private static String told(Citation citation, Cleared<String> question) {
    return place(citation) + why(citation, question);
  }

  private static String why(Citation citation, Cleared<String> question) {
    String matched =
        citation.words(question).stream()
            .map(it -> line(it.said()) + it.asked().map(a -> " (" + line(a) + ")").orElse(""))
            .collect(Collectors.joining(", "));
    String beside =
        citation.why().beside().stream()
            .flatMap(it -> it.in(question).stream())
            .map(Transcript::line)
            .collect(Collectors.joining(", "));
    return (matched.isEmpty() ? "" : "; matched: " + matched)
        + (beside.isEmpty() ? "" : "; close by: " + beside)
        + citation.why().offers().map(it -> "; offers: " + it.word()).orElse("");
  }

  private static String line(Cleared<String> words) {
    return words.value().replaceAll("\\s+", " ");
  }

  private static String place(Citation citation) {
    return citation.place()
        + citation.dated().map(date -> ", " + Dates.day(date)).orElse("")
        + (citation.origin().isLabelled() ? ", source: " + citation.origin().word() : "")
        + ": “"
        + citation.quote().value()
        + "” ("
        + citation.revision()
        + " "
        + citation.start()
        + "–"
        + citation.end()
        + ")";
  }
}
