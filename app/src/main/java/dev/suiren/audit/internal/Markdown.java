package dev.suiren.audit.internal;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// The one parser of Markdown (CommonMark 0.31 with tables): the tree it builds is the tree that is
/// inspected and the tree that is shown. Thread-safe.
final class Markdown {
  private static final int DEEPEST = 40;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(Set.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private Markdown() {}

  static Sheet read(String source) {
    Node tree = PARSER.parse(source);
    SheetWriter writer = new SheetWriter(source);
    tree.accept(writer);
    return writer.sheet();
  }
}
