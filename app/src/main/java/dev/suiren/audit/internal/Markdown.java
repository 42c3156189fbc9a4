package dev.suiren.audit.internal;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/// The one parser of Markdown (CommonMark 0.31 with tables): the tree it builds is the tree that is
/// inspected and the tree that is shown. Links name their target themselves; what refers to a
/// definition elsewhere stays text. Thread-safe.
final class Markdown {
  private static final int DEEPEST = 40;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(Set.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .linkProcessor(Markdown::link)
          .build();

  private Markdown() {}

  static Sheet read(String source) {
    Node tree = PARSER.parse(source);
    SheetWriter writer = new SheetWriter(source);
    tree.accept(writer);
    return writer.sheet();
  }

  private static LinkResult link(LinkInfo link, Scanner scanner, InlineParserContext context) {
    String target = link.destination();
    if (target == null) {
      return LinkResult.none();
    }
    var marker = link.marker();
    if (marker == null) {
      return LinkResult.wrapTextIn(new Link(target, title(link)), scanner.position());
    }
    return marker.getLiteral().equals("!")
        ? LinkResult.wrapTextIn(new Image(target, title(link)), scanner.position()).includeMarker()
        : LinkResult.none();
  }

  private static String title(LinkInfo link) {
    String title = link.title();
    return title == null ? "" : title;
  }
}
