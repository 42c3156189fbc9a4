package dev.suiren.library.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// HTML as a reader sees it: headings, paragraphs, lists, tables and code; nothing hidden, nothing
/// scripted, nothing fetched. The title stands first if there is no `h1`.
final class HtmlParser implements FormatParser {
  private static final int MAX_DEPTH = 256;

  @Override
  public void parse(Path file, ParserSink sink) throws IOException {
    Document document;
    try (BufferedReader reader = TextFile.open(file)) {
      document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(reader, "");
    }
    for (Element meta : document.select("meta[name=" + FileLabel.FIELD + "]")) {
      sink.label(meta.attr("content"));
    }
    if (document.selectFirst("h1") == null) {
      sink.heading(1, 0, document.title());
    }
    HtmlBlocks.send(document.body(), sink);
  }

  /// A piece of HTML inside another format.
  static void parseFragment(String html, ParserSink sink) throws IOException {
    Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
    HtmlBlocks.send(document.body(), sink);
  }
}
