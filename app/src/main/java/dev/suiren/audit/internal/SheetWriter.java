package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Walks a Markdown tree once and writes what is seen and the markup that shows it, side by side.
/// Every text is escaped; nothing of the source becomes markup.
final class SheetWriter extends AbstractVisitor {
  private static final String GAP = "\n\n";

  private final String source;
  private final VisibleText visible;
  private final StringBuilder markup = new StringBuilder();
  private final List<Sheet.Target> targets = new ArrayList<>();
  private int lastBlock;
  private int settledMarkup;

  SheetWriter(String source) {
    this.source = source;
    this.visible = new VisibleText(source);
  }

  Sheet sheet() {
    return visible.sheet(targets, markup.toString(), lastBlock, settledMarkup);
  }

  @Override
  public void visit(Document document) {
    for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
      int start = lineStart(child);
      if (start >= 0 && afterEmptyLine(start)) {
        lastBlock = start;
        settledMarkup = markup.length();
      }
      child.accept(this);
    }
  }

  private int lineStart(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    if (spans.isEmpty()) {
      return -1;
    }
    return source.lastIndexOf('\n', spans.getFirst().getInputIndex() - 1) + 1;
  }

  private boolean afterEmptyLine(int start) {
    return start >= 2
        && source.charAt(start - 1) == '\n'
        && source
            .substring(source.lastIndexOf('\n', start - 2) + 1, start)
            .chars()
            .allMatch(c -> c == ' ' || c == '\t' || c == '\r' || c == '\n');
  }

  private void block(String open, Node node, String close) {
    markup.append(open);
    visitChildren(node);
    visible.gap(GAP);
    markup.append(close);
  }

  @Override
  public void visit(Paragraph paragraph) {
    boolean tight =
        paragraph.getParent() instanceof ListItem
            && paragraph.getParent().getParent() instanceof ListBlock list
            && list.isTight();
    block(tight ? "" : "<p>", paragraph, tight ? "" : "</p>");
  }

  @Override
  public void visit(Heading heading) {
    block("<h" + heading.getLevel() + ">", heading, "</h" + heading.getLevel() + ">");
  }

  @Override
  public void visit(BlockQuote quote) {
    block("<blockquote>", quote, "</blockquote>");
  }

  @Override
  public void visit(BulletList list) {
    block("<ul>", list, "</ul>");
  }

  @Override
  public void visit(OrderedList list) {
    Integer first = list.getMarkerStartNumber();
    boolean plain = first == null || first == 1;
    block(plain ? "<ol>" : "<ol start=\"" + first + "\">", list, "</ol>");
  }

  @Override
  public void visit(ListItem item) {
    block("<li>", item, "</li>");
  }

  @Override
  public void visit(ThematicBreak line) {
    visible.gap(GAP);
    markup.append("<hr>");
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code, code.getLiteral(), 1);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code, code.getLiteral(), 0);
  }

  private void code(Block block, String literal, int skippedLines) {
    markup.append("<pre><code>");
    visible.add(literal, visible.places(block, skippedLines));
    Escape.text(literal, markup);
    visible.gap(GAP);
    markup.append("</code></pre>");
  }

  /// HTML of others is never obeyed: it is shown as the text it is.
  @Override
  public void visit(HtmlBlock html) {
    markup.append("<p>");
    visible.addHtml(html.getLiteral(), visible.places(html, 0));
    Escape.text(html.getLiteral(), markup);
    visible.gap(GAP);
    markup.append("</p>");
  }

  @Override
  public void visit(HtmlInline html) {
    visible.addHtml(html.getLiteral(), visible.places(html, 0));
    Escape.text(html.getLiteral(), markup);
  }

  /// Nothing refers to a definition, so it is a paragraph like any other.
  @Override
  public void visit(LinkReferenceDefinition definition) {
    String text = VisibleText.source(definition, source);
    markup.append("<p>");
    plain(definition, text);
    visible.gap(GAP);
    markup.append("</p>");
  }

  @Override
  public void visit(Text text) {
    visible.add(text.getLiteral(), visible.places(text, 0));
    Escape.citations(text.getLiteral(), markup);
  }

  private void plain(Node node, String text) {
    visible.add(text, visible.places(node, 0));
    Escape.text(text, markup);
  }

  @Override
  public void visit(Code code) {
    markup.append("<code>");
    String inside = VisibleText.insideTicks(code, source);
    plain(code, inside);
    markup.append("</code>");
  }

  @Override
  public void visit(Emphasis emphasis) {
    inline("<em>", emphasis, "</em>");
  }

  @Override
  public void visit(StrongEmphasis strong) {
    inline("<strong>", strong, "</strong>");
  }

  private void inline(String open, Node node, String close) {
    markup.append(open);
    visitChildren(node);
    markup.append(close);
  }

  @Override
  public void visit(SoftLineBreak end) {
    visible.lineEnd("\n");
    markup.append('\n');
  }

  @Override
  public void visit(HardLineBreak end) {
    visible.lineEnd("\n");
    markup.append("<br>\n");
  }

  @Override
  public void visit(Link link) {
    String target = link.getDestination();
    target(link, target, link.getTitle() == null ? "" : link.getTitle());
    if (!Targets.followable(target)) {
      visitChildren(link);
      return;
    }
    markup.append("<a href=\"");
    Escape.attribute(target, markup);
    inline("\" rel=\"noopener noreferrer nofollow\">", link, "</a>");
  }

  @Override
  public void visit(Image image) {
    target(image, image.getDestination(), image.getTitle() == null ? "" : image.getTitle());
    visitChildren(image);
  }

  private void target(Node node, String target, String title) {
    visible.target(node, Targets.readings(target, title)).ifPresent(targets::add);
  }

  @Override
  public void visit(CustomBlock table) {
    boolean known = table instanceof TableBlock;
    block(known ? "<table>" : "", table, known ? "</table>" : "");
  }

  @Override
  public void visit(CustomNode node) {
    switch (node) {
      case TableHead head -> inline("<thead>", head, "</thead>");
      case TableBody body -> inline("<tbody>", body, "</tbody>");
      case TableRow row -> inline("<tr>", row, "</tr>");
      case TableCell cell when cell.isHeader() -> block("<th>", cell, "</th>");
      case TableCell cell -> block("<td>", cell, "</td>");
      default -> visitChildren(node);
    }
  }
}
