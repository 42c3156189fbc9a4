package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/// Walks a Markdown tree (of limited depth) and sends its blocks.
final class MarkdownBlocks {
  private final ParserSink sink;

  MarkdownBlocks(ParserSink sink) {
    this.sink = sink;
  }

  void send(Node parent) throws IOException {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
  }

  private void block(Node node) throws IOException {
    switch (node) {
      case Heading heading -> sink.heading(heading.getLevel(), 0, MarkdownText.of(heading));
      case Paragraph paragraph -> sink.paragraph(0, MarkdownText.of(paragraph));
      case FencedCodeBlock code -> sink.block(Part.Kind.CODE, 0, 0, code.getLiteral());
      case IndentedCodeBlock code -> sink.block(Part.Kind.CODE, 0, 0, code.getLiteral());
      case HtmlBlock html -> HtmlParser.parseFragment(html.getLiteral(), sink);
      case BulletList list -> items(list, 0);
      case OrderedList list -> items(list, number(list));
      case TableRow row -> sink.row(0, cells(row));
      default -> send(node);
    }
  }

  private static int number(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    return start == null ? 1 : start;
  }

  /// @param first the number of the first item, 0 for a list without numbers
  private void items(Node list, int first) throws IOException {
    int number = first;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        item(item, first == 0 ? "" : number++ + ". ");
      }
    }
  }

  private void item(ListItem item, String marker) throws IOException {
    Node node = item.getFirstChild();
    if (node instanceof Paragraph paragraph) {
      sink.block(Part.Kind.LIST_ITEM, 0, 0, marker + MarkdownText.of(paragraph));
      node = node.getNext();
    }
    for (; node != null; node = node.getNext()) {
      block(node);
    }
  }

  private static List<String> cells(TableRow row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(MarkdownText.of(cell));
    }
    return cells;
  }
}
