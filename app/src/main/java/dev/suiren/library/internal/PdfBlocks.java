package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.internal.PdfMargins.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes headings, paragraphs and rows of tables out of lines. The size of the body is what most
/// letters of the first pages have, the margins what most of them repeat; they wait for it, later
/// ones pass through.
final class PdfBlocks {
  private static final int PAGES_TO_LEARN = 12;
  private static final int LONGEST_HEADING = 200;

  private final ParserSink sink;
  private final List<Page> waiting = new ArrayList<>();
  private final Map<Float, Integer> lettersBySize = new HashMap<>();
  private int boldLetters;
  private int letters;
  private boolean learnt;
  private float bodySize;
  private PdfMargins margins = PdfMargins.of(List.of());
  private Optional<PdfTable> last = Optional.empty();

  PdfBlocks(ParserSink sink) {
    this.sink = sink;
  }

  void page(int number, List<PdfLine> lines, List<PdfTable> tables) throws IOException {
    if (learnt) {
      send(new Page(number, lines, tables));
      return;
    }
    waiting.add(new Page(number, lines, tables));
    for (PdfLine line : lines) {
      lettersBySize.merge(line.size(), line.text().length(), Integer::sum);
      letters += line.text().length();
      boldLetters += line.bold() ? line.text().length() : 0;
    }
    if (waiting.size() == PAGES_TO_LEARN) {
      end();
    }
  }

  /// Sends what waits.
  void end() throws IOException {
    if (!learnt) {
      learnt = letters > 0;
      bodySize =
          lettersBySize.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(0f);
      margins = PdfMargins.of(waiting);
      for (Page page : waiting) {
        send(page);
      }
      waiting.clear();
    }
  }

  boolean any() {
    return letters > 0;
  }

  private void send(Page page) throws IOException {
    PdfPage parts = PdfPage.of(page, margins.inside(page), last);
    for (PdfPage.Portion portion : parts.portions()) {
      switch (portion) {
        case PdfPage.Prose(List<PdfLine> lines) -> send(page.number(), lines);
        case PdfPage.Rows(List<PdfTable.Row> rows, boolean goesOn) ->
            send(page.number(), rows, goesOn ? 1 : 0);
      }
    }
    last = parts.last();
  }

  private void send(int page, List<PdfTable.Row> rows, int level) throws IOException {
    for (PdfTable.Row row : rows) {
      if (row.isTitle()) {
        sink.paragraph(page, row.cells().getFirst());
      } else {
        sink.row(level, page, row.cells());
      }
    }
  }

  private void send(int page, List<PdfLine> lines) throws IOException {
    for (PdfParagraph paragraph : PdfParagraph.of(lines)) {
      int level = headingLevel(paragraph);
      if (level > 0) {
        sink.heading(level, page, paragraph.text());
      } else {
        Part.Kind kind = paragraph.isItem() ? Part.Kind.LIST_ITEM : Part.Kind.PARAGRAPH;
        sink.block(kind, 0, page, paragraph.text());
      }
    }
  }

  private int headingLevel(PdfParagraph paragraph) {
    String text = paragraph.text();
    if (text.length() > LONGEST_HEADING || text.codePoints().noneMatch(Character::isLetter)) {
      return 0;
    }
    float ratio = paragraph.first().size() / Math.max(1, bodySize);
    if (ratio >= 1.15f) {
      return ratio >= 1.8f ? 1 : ratio >= 1.4f ? 2 : 3;
    }
    boolean standsOut = paragraph.first().bold() && boldLetters * 3 < letters;
    boolean sentence = ".。,，;；!！".indexOf(text.charAt(text.length() - 1)) >= 0;
    return standsOut && paragraph.lines() == 1 && text.length() <= 100 && ratio > 0.9f && !sentence
        ? 4
        : 0;
  }
}
