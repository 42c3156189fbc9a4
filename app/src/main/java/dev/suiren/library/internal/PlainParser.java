package dev.suiren.library.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/// Plain text: paragraphs end at blank lines and form feeds, and keep their line breaks.
final class PlainParser implements FormatParser {
  /// What runs on without a blank line for longer than any paragraph, such as a log, is cut at a
  /// line end.
  private static final int LONGEST_PARAGRAPH = 64 * 1024;

  @Override
  public void parse(Path file, ParserSink sink) throws IOException {
    StringBuilder paragraph = new StringBuilder();
    try (BufferedReader reader = TextFile.open(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("\f") || paragraph.length() > LONGEST_PARAGRAPH) {
          flush(paragraph, sink);
        }
        if (!line.isBlank()) {
          paragraph.append(line.stripTrailing()).append('\n');
        }
      }
    }
    flush(paragraph, sink);
  }

  private static void flush(StringBuilder paragraph, ParserSink sink) throws IOException {
    sink.paragraph(0, paragraph.toString());
    paragraph.setLength(0);
  }
}
