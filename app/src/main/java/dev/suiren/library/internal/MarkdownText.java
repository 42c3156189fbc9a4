package dev.suiren.library.internal;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What of a Markdown node's inline content a reader sees: no marks, no link targets, no tags.
final class MarkdownText {
  private final StringBuilder text = new StringBuilder();
  private boolean wrapped;

  private MarkdownText() {}

  static String of(Node parent) {
    MarkdownText words = new MarkdownText();
    words.walk(parent);
    return words.text.toString();
  }

  private void walk(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text words -> append(words.getLiteral());
        case Code code -> append(code.getLiteral());
        case SoftLineBreak _ -> wrapped = true;
        case HardLineBreak _ -> text.append('\n');
        case HtmlInline tag -> text.append(tag.getLiteral().startsWith("<br") ? "\n" : "");
        default -> walk(node);
      }
    }
  }

  private void append(String words) {
    if (wrapped) {
      ParserWords.joinLine(text, words);
    } else {
      text.append(words);
    }
    wrapped = wrapped && words.isEmpty();
  }
}
