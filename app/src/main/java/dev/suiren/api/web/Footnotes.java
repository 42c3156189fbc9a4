package dev.suiren.api.web;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Surface;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Optional;

/// Citations as lines below the text, or what comes closest where nothing answers, for clients that
/// show nothing else. Put together from cleared parts and cleared again as a whole; what does not
/// pass is left out and stays in the field.
final class Footnotes {
  private static final int LONGEST_QUOTE = 160;

  private Footnotes() {}

  /// The lines with an empty line before them; empty where there are none.
  static Optional<Cleared<String>> of(Reply reply, Audit audit, Caller caller) {
    String lines = lines(reply);
    return lines.isEmpty() ? Optional.empty() : cleared(lines, audit, caller);
  }

  /// The text with its footnotes below.
  static Cleared<String> below(Cleared<String> text, Reply reply, Audit audit, Caller caller) {
    String lines = lines(reply);
    return lines.isEmpty() ? text : cleared(text.value() + lines, audit, caller).orElse(text);
  }

  static Optional<Cleared<String>> cleared(String text, Audit audit, Caller caller) {
    return switch (audit.clear(text, Surface.ANSWER, caller)) {
      case Clearing.Granted<String> granted -> Optional.of(granted.cleared());
      case Clearing.Refused<String> refused -> Optional.empty();
    };
  }

  private static String lines(Reply reply) {
    List<String> cited =
        reply.citations().stream().map(it -> "[" + it.number() + "] " + line(it)).toList();
    return block("", cited)
        + reply.closest().map(it -> block(it.notice().value() + "\n", near(it))).orElse("");
  }

  private static List<String> near(Reply.Closest closest) {
    return closest.passages().stream().map(it -> "- " + line(it)).toList();
  }

  private static String block(String head, List<String> lines) {
    return lines.isEmpty() ? "" : "\n\n" + head + String.join("\n", lines);
  }

  private static String line(Citation citation) {
    return citation.place() + ": \"" + shortened(flat(citation.quote().value())) + "\"";
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
  }
}
