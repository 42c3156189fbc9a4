package dev.suiren.answers.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Html;
import dev.suiren.audit.Part;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Optional;

/// A text with its rendering, both cleared; or the verdict that keeps it back.
sealed interface Shown {

  record Text(Cleared<String> text, Cleared<Html> html) implements Shown {}

  record Refused(Verdict verdict) implements Shown {}

  /// Clears paragraphs of plain text for an answer.
  static Shown of(Audit audit, List<String> paragraphs, Caller caller) {
    Clearing<String> text = audit.clear(String.join("\n", paragraphs), Surface.ANSWER, caller);
    List<Part> parts =
        paragraphs.stream().map(p -> new Part(Part.Kind.PARAGRAPH, 0, p, 0, 0)).toList();
    return switch (text) {
      case Clearing.Refused<String> refused -> new Refused(refused.verdict());
      case Clearing.Granted<String> granted ->
          switch (audit.clearParts(parts, caller)) {
            case Clearing.Refused<Html> refused -> new Refused(refused.verdict());
            case Clearing.Granted<Html> html -> new Text(granted.cleared(), html.cleared());
          };
    };
  }

  /// Clears a text as it is.
  static Optional<Cleared<String>> cleared(Audit audit, String text, Caller caller) {
    return switch (audit.clear(text, Surface.ANSWER, caller)) {
      case Clearing.Refused<String> refused -> Optional.empty();
      case Clearing.Granted<String> granted -> Optional.of(granted.cleared());
    };
  }

  /// Clears paragraphs of plain text, if they pass.
  static Optional<Text> plain(Audit audit, List<String> paragraphs, Caller caller) {
    return switch (of(audit, paragraphs, caller)) {
      case Text text -> Optional.of(text);
      case Refused refused -> Optional.empty();
    };
  }

  /// Clears Markdown with its rendering.
  static Optional<Text> markdown(Audit audit, String markdown, Caller caller) {
    return switch (audit.clearMarkdown(markdown, Surface.ANSWER, caller)) {
      case Clearing.Refused<Html> refused -> Optional.empty();
      case Clearing.Granted<Html> html ->
          cleared(audit, markdown, caller).map(text -> new Text(text, html.cleared()));
    };
  }

  /// A fixed sentence of ours; silence where the audit does not let even that through.
  static Text fixed(Audit audit, String sentence, Caller caller) {
    return switch (of(audit, List.of(sentence), caller)) {
      case Text text -> text;
      case Refused refused -> {
        Gate.Release nothing = audit.openGate(Surface.ANSWER, caller).end();
        yield new Text(nothing.text(), nothing.sofar());
      }
    };
  }
}
