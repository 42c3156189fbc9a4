package dev.suiren.library.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/// Markdown (CommonMark with tables) as a reader sees it rendered. Front matter is left out.
final class MarkdownParser implements FormatParser {
  private static final int MAX_NESTING = 100;
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\R(?:(?!---|\\.\\.\\.).*+\\R){0,500}(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();

  @Override
  public void parse(Path file, ParserSink sink) throws IOException {
    String markdown = TextFile.readAll(file);
    new MarkdownBlocks(sink).send(parser.parse(FRONT_MATTER.matcher(markdown).replaceFirst("")));
  }
}
