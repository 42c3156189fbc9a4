package dev.suiren.library.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/// Markdown (CommonMark with tables) as a reader sees it rendered. Front matter is left out; only
/// its label is kept.
final class MarkdownParser implements FormatParser {
  private static final int MAX_NESTING = 100;
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\R(?:(?!---|\\.\\.\\.).*+\\R){0,500}(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

  private static final Pattern LABEL =
      Pattern.compile(
          "^" + FileLabel.FIELD + ":[ \\t]*+(.*+(?:\\R[ \\t]+.*+)*+)", Pattern.MULTILINE);

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();

  @Override
  public void parse(Path file, ParserSink sink) throws IOException {
    String markdown = TextFile.readAll(file);
    Matcher front = FRONT_MATTER.matcher(markdown);
    int start = front.find() ? front.end() : 0;
    Matcher label = LABEL.matcher(markdown).region(0, start);
    if (label.find()) {
      sink.label(label.group(1));
    }
    new MarkdownBlocks(sink).send(parser.parse(markdown.substring(start)));
  }
}
