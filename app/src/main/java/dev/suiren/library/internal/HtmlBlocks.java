package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Walks an HTML tree (of limited depth) and sends a block wherever one ends.
final class HtmlBlocks {
  private static final Set<String> PREFORMATTED = Set.of("pre", "textarea", "xmp", "listing");
  private static final Set<String> NOT_IN_A_CELL = Set.of("table", "h1", "h2", "h3", "h4", "pre");

  private final ParserSink sink;
  private final StringBuilder inline = new StringBuilder();
  private Part.Kind kind = Part.Kind.PARAGRAPH;
  private int level;
  private String marker = "";

  private HtmlBlocks(ParserSink sink) {
    this.sink = sink;
  }

  static void send(Element root, ParserSink sink) throws IOException {
    HtmlBlocks blocks = new HtmlBlocks(sink);
    blocks.walk(root, false);
    blocks.flush();
  }

  private void walk(Element parent, boolean preformatted) throws IOException {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text && preformatted) {
        inline.append(text.getWholeText());
      } else if (node instanceof TextNode text) {
        HtmlText.appendCollapsed(inline, text.getWholeText());
      } else if (node instanceof Element element && !HtmlText.isHidden(element)) {
        enter(element, preformatted);
      }
    }
  }

  private void enter(Element element, boolean preformatted) throws IOException {
    String tag = element.normalName();
    if (tag.equals("br")) {
      inline.append('\n');
    } else if (tag.equals("img")) {
      HtmlText.appendCollapsed(inline, element.attr("alt"));
    } else if (HtmlText.isInline(element)) {
      walk(element, preformatted);
    } else if (tag.equals("tr") && isOfData(element)) {
      flush();
      sink.row(0, cells(element));
    } else {
      flush();
      boolean styled = begin(element, tag);
      walk(element, preformatted || PREFORMATTED.contains(tag));
      flush();
      if (styled) {
        become(Part.Kind.PARAGRAPH, 0, "");
      }
    }
  }

  /// Whether the element gives its text a kind; what it contains inherits it.
  private boolean begin(Element element, String tag) {
    switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> become(Part.Kind.HEADING, tag.charAt(1) - '0', "");
      case "li" -> become(Part.Kind.LIST_ITEM, 0, number(element));
      case "dt", "dd" -> become(Part.Kind.LIST_ITEM, 0, "");
      case "pre", "textarea", "xmp", "listing" -> become(Part.Kind.CODE, 0, "");
      default -> {
        return false;
      }
    }
    return true;
  }

  private void become(Part.Kind newKind, int newLevel, String newMarker) {
    kind = newKind;
    level = newLevel;
    marker = newMarker;
  }

  /// What stands before an item of an ordered list.
  private static String number(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "";
    }
    int first = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
    int before = 0;
    for (Element at = item.previousElementSibling(); at != null; at = at.previousElementSibling()) {
      before += at.normalName().equals("li") ? 1 : 0;
    }
    return first + before + ". ";
  }

  /// Rows that lay out a page instead of holding values are read as what they contain.
  private static boolean isOfData(Element row) {
    return row.getAllElements().stream().noneMatch(e -> NOT_IN_A_CELL.contains(e.normalName()));
  }

  private static List<String> cells(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      if (!HtmlText.isHidden(cell)) {
        cells.add(HtmlText.of(cell));
      }
    }
    return cells;
  }

  /// Sends what has gathered. A kind waits for its first words, so that `<li><p>` is an item.
  private void flush() throws IOException {
    String text = inline.toString();
    inline.setLength(0);
    if (!text.isBlank()) {
      sink.block(kind, level, 0, marker + (kind == Part.Kind.CODE ? text : text.strip()));
      if (kind == Part.Kind.LIST_ITEM) {
        become(Part.Kind.PARAGRAPH, 0, "");
      }
    }
  }
}
