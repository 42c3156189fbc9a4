package dev.suiren.library.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the lines of one page after the other from the PDF library.
final class PdfLines extends PDFTextStripper {
  private List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float sizes;
  private int letters;
  private int boldLetters;
  private float left;
  private float right;
  private float top;

  PdfLines() {
    setAddMoreFormatting(false);
    setLineSeparator("\n");
    setWordSeparator(" ");
  }

  List<PdfLine> of(PDDocument document, int page) throws IOException {
    lines = new ArrayList<>();
    begin();
    setStartPage(page);
    setEndPage(page);
    writeText(document, Writer.nullWriter());
    finish();
    return lines;
  }

  private void begin() {
    text.setLength(0);
    sizes = 0;
    letters = 0;
    boldLetters = 0;
    left = Float.MAX_VALUE;
    right = 0;
    top = 0;
  }

  private void finish() {
    String words = ParserWords.onOneLine(text.toString());
    if (!words.isEmpty() && letters > 0) {
      float size = Math.round(2 * sizes / letters) / 2f;
      lines.add(new PdfLine(words, size, boldLetters * 2 > letters, left, right, top));
    }
    begin();
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) {
    text.append(words);
    for (TextPosition position : positions) {
      letters++;
      sizes += position.getFontSizeInPt();
      boldLetters += isBold(position.getFont()) ? 1 : 0;
      left = Math.min(left, position.getXDirAdj());
      right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
      top = Math.max(top, position.getYDirAdj());
    }
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName();
    if (name == null) {
      return false;
    }
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.contains("bold") || plain.contains("black") || plain.contains("heavy");
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
