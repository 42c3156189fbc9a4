package dev.suiren.cli.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Why.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A reply as a person reads it in a terminal: the text, then where it comes from, or what comes
/// closest where nothing answers.
final class ReplyText {
  private final boolean bold;

  private ReplyText(boolean bold) {
    this.bold = bold;
  }

  /// @param bold whether the piece that answers may stand out
  static String of(Reply reply, boolean bold) {
    ReplyText text = new ReplyText(bold);
    String label = reply.writer().map(base -> "[AI-generated · " + base.value() + "]\n").orElse("");
    return Terminal.visible(label + reply.text().value())
        + text.sources(reply.citations())
        + text.closest(reply);
  }

  private String sources(List<Citation> citations) {
    return citations.stream()
        .map(it -> "\n[" + it.number() + "] " + line(it))
        .collect(Collectors.joining("", citations.isEmpty() ? "" : "\n", ""));
  }

  private String closest(Reply reply) {
    return reply
        .closest()
        .map(
            near ->
                near.passages().stream()
                    .map(it -> "\n- " + line(it))
                    .collect(
                        Collectors.joining("", "\n\n" + Terminal.line(near.notice().value()), "")))
        .orElse("");
  }

  private String line(Citation citation) {
    Optional<Stretch> answer = citation.answer().filter(_ -> bold);
    String quote =
        answer
            .map(
                it ->
                    piece(citation, citation.start(), it.start())
                        + Terminal.bold(piece(citation, it.start(), it.end()))
                        + piece(citation, it.end(), citation.end()))
            .orElseGet(() -> piece(citation, citation.start(), citation.end()));
    return Terminal.line(citation.place()) + ": “" + quote + "”";
  }

  private static String piece(Citation citation, int start, int end) {
    return start == end ? "" : Terminal.line(citation.piece(new Stretch(start, end)).value());
  }
}
