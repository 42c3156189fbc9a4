package dev.suiren.library.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the lines of one page after the other from the PDF library, with the words they are made
/// of and the lines that are drawn beside them.
final class PdfLines extends PDFTextStripper {
  private final PdfPen pen = new PdfPen(this);
  private final Map<Integer, Integer> lettersByDirection = new HashMap<>();
  private List<PdfLaid> lines = new ArrayList<>();
  private List<PdfWord> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float sizes;
  private int letters;
  private int boldLetters;
  private int typedLetters;
  private float left;
  private float right;
  private float top;

  PdfLines() {
    setAddMoreFormatting(false);
    setLineSeparator("\n");
    setWordSeparator(" ");
  }

  /// What stands on one page.
  record Sheet(List<PdfLaid> lines, PdfRules rules) {
    Sheet {
      lines = List.copyOf(lines);
    }
  }

  Sheet of(PDDocument document, int page) throws IOException {
    lines = new ArrayList<>();
    lettersByDirection.clear();
    pen.begin();
    begin();
    setStartPage(page);
    setEndPage(page);
    writeText(document, Writer.nullWriter());
    finish();
    return new Sheet(lines, pen.rules(direction(), document.getPage(page - 1).getCropBox()));
  }

  /// Which way most letters are written.
  private int direction() {
    return lettersByDirection.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private void begin() {
    text.setLength(0);
    sizes = 0;
    letters = 0;
    boldLetters = 0;
    typedLetters = 0;
    words = new ArrayList<>();
    left = Float.MAX_VALUE;
    right = 0;
    top = 0;
  }

  private void finish() {
    String line = ParserWords.onOneLine(text.toString());
    if (!line.isEmpty() && letters > 0) {
      float size = Math.round(2 * sizes / letters) / 2f;
      PdfLine own = new PdfLine(line, size, boldLetters * 2 > letters, left, right, top);
      lines.add(new PdfLaid(own, words, typedLetters * 2 > letters));
    }
    begin();
  }

  @Override
  protected void writeString(String written, List<TextPosition> positions) {
    text.append(written);
    words.addAll(PdfWord.of(written, positions));
    for (TextPosition position : positions) {
      letters++;
      sizes += position.getYScale();
      boldLetters += isBold(position.getFont()) ? 1 : 0;
      typedLetters += isTyped(position.getFont()) ? 1 : 0;
      lettersByDirection.merge(Math.round(position.getDir()), 1, Integer::sum);
      left = Math.min(left, position.getXDirAdj());
      right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
      top = Math.max(top, position.getYDirAdj());
    }
  }

  private static boolean isBold(PDFont font) {
    return isNamed(font, List.of("bold", "black", "heavy"));
  }

  private static boolean isTyped(PDFont font) {
    return isNamed(font, List.of("mono", "courier", "consol", "menlo", "typewriter"));
  }

  private static boolean isNamed(PDFont font, List<String> parts) {
    String name = font.getName();
    if (name == null) {
      return false;
    }
    String plain = name.toLowerCase(Locale.ROOT);
    return parts.stream().anyMatch(plain::contains);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    finish();
  }

  @Override
  protected void writePageEnd() {
    finish();
  }
}
