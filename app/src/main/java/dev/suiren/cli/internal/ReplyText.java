package dev.suiren.cli.internal;

import dev.suiren.answers.ReplyView;
import dev.suiren.answers.ReplyView.CitationView;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A reply as a person reads it in a terminal: the text, then where it comes from.
final class ReplyText {
  private ReplyText() {}

  static String of(ReplyView reply) {
    String sources =
        IntStream.range(0, reply.citations().size())
            .mapToObj(i -> line(i + 1, reply.citations().get(i)))
            .collect(Collectors.joining("\n"));
    String label = reply.base().map(base -> "[AI-generated · " + base.value() + "]\n").orElse("");
    return Terminal.visible(
        label + reply.text().value() + (sources.isEmpty() ? "" : "\n\n" + sources));
  }

  private static String line(int number, CitationView citation) {
    String quote = citation.quote().value().replace('\n', ' ');
    return "[%d] %s: “%s”".formatted(number, citation.place(), quote);
  }
}
