package dev.suiren.cli.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply;
import java.util.List;
import java.util.stream.Collectors;

/// A reply as a person reads it in a terminal: the text, then where it comes from, or what comes
/// closest where nothing answers.
final class ReplyText {
  private ReplyText() {}

  static String of(Reply reply) {
    String label = reply.writer().map(base -> "[AI-generated · " + base.value() + "]\n").orElse("");
    return Terminal.visible(
        label + reply.text().value() + sources(reply.citations()) + closest(reply));
  }

  private static String sources(List<Citation> citations) {
    return citations.stream()
        .map(it -> "\n[" + it.number() + "] " + line(it))
        .collect(Collectors.joining("", citations.isEmpty() ? "" : "\n", ""));
  }

  private static String closest(Reply reply) {
    return reply
        .closest()
        .map(
            near ->
                near.passages().stream()
                    .map(it -> "\n- " + line(it))
                    .collect(Collectors.joining("", "\n\n" + near.notice().value(), "")))
        .orElse("");
  }

  private static String line(Citation citation) {
    return citation.place() + ": “" + citation.quote().value().replace('\n', ' ') + "”";
  }
}
