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

  /// Clears Markdown with its rendering.
  static Shown markdown(Audit audit, String markdown, Caller caller) {
    return switch (audit.clearMarkdown(markdown, Surface.ANSWER, caller)) {
      case Clearing.Refused<Html> refused -> new Refused(refused.verdict());
      case Clearing.Granted<Html> html ->
          switch (audit.clear(markdown, Surface.ANSWER, caller)) {
            case Clearing.Refused<String> refused -> new Refused(refused.verdict());
            case Clearing.Granted<String> text -> new Text(text.cleared(), html.cleared());
          };
    };
  }

  /// What is said in place of a text that was stopped, in the language of the question.
  static Text instead(Audit audit, Verdict verdict, String question, Caller caller) {
    return fixed(audit, audit.completion(verdict, question, caller).value(), caller);
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
