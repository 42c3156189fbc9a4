package dev.suiren.audit.internal;

import dev.suiren.audit.Part;
import dev.suiren.audit.Part.Kind;
import java.util.List;
import java.util.stream.Collectors;

/// A document's parts as a reader sees them: our own markup around escaped text.
final class PartsPage {
  /// What stands between two parts in the text that is inspected.
  private static final String GAP = "\n\n";

  private final List<Part> parts;
  private final int[] text;
  private final StringBuilder markup = new StringBuilder();
  private boolean marked;

  /// @param text of all parts together, masked, code point for code point
  PartsPage(List<Part> parts, String text) {
    this.parts = parts;
    this.text = text.codePoints().toArray();
  }

  static String text(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining(GAP));
  }

  String markup() {
    int start = 0;
    Kind open = Kind.PARAGRAPH;
    for (Part part : parts) {
      if (part.kind() != open) {
        markup.append(closing(open)).append(opening(part.kind()));
        open = part.kind();
      }
      int end = start + part.text().codePointCount(0, part.text().length());
      write(part, start, end);
      start = end + GAP.length();
    }
    return markup.append(closing(open)).toString();
  }

  private static String opening(Kind kind) {
    return switch (kind) {
      case LIST_ITEM -> "<ul>";
      case TABLE_ROW -> "<table><tbody>";
      case HEADING, PARAGRAPH, CODE -> "";
    };
  }

  private static String closing(Kind kind) {
    return switch (kind) {
      case LIST_ITEM -> "</ul>";
      case TABLE_ROW -> "</tbody></table>";
      case HEADING, PARAGRAPH, CODE -> "";
    };
  }

  private void write(Part part, int start, int end) {
    int from = start + Math.clamp(part.markStart(), 0, end - start);
    int to = start + Math.clamp(part.markEnd(), 0, end - start);
    switch (part.kind()) {
      case HEADING -> {
        String tag = "h" + Math.clamp(part.level() + 1L, 2, 6);
        element(tag, start, end, from, to);
      }
      case PARAGRAPH -> element("p", start, end, from, to);
      case LIST_ITEM -> element("li", start, end, from, to);
      case CODE -> element("pre", start, end, from, to);
      case TABLE_ROW -> row(start, end, from, to);
    }
  }

  private void row(int start, int end, int from, int to) {
    markup.append("<tr>");
    int cell = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text[i] == '\t') {
        element("td", cell, i, Math.max(from, cell), Math.min(to, i));
        cell = i + 1;
      }
    }
    markup.append("</tr>");
  }

  private void element(String tag, int start, int end, int from, int to) {
    markup.append('<').append(tag).append('>');
    if (from < to) {
      characters(start, from);
      markup.append(marked ? "<mark>" : "<mark id=\"passage\">");
      marked = true;
      characters(from, to);
      markup.append("</mark>");
      characters(to, end);
    } else {
      characters(start, end);
    }
    markup.append("</").append(tag).append('>');
  }

  private void characters(int from, int to) {
    Escape.text(new String(text, from, to - from), markup);
  }
}
