package dev.suiren.audit.internal;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// The one parser of Markdown (CommonMark 0.31 with tables): the tree it builds is the tree that is
/// inspected and the tree that is shown. A link names its target where it stands, or it is none.
/// Thread-safe.
final class Markdown {
  private static final int DEEPEST = 40;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(Set.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .inlineParserFactory(context -> new InlineParserImpl(new Unreferenced(context)))
          .build();

  private Markdown() {}

  static Sheet read(String source) {
    Node tree = PARSER.parse(source);
    SheetWriter writer = new SheetWriter(source);
    tree.accept(writer);
    return writer.sheet();
  }
}
