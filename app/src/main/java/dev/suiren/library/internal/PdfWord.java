package dev.suiren.library.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;

/// A word of a page, in points from its upper left corner.
///
/// @param top of its baseline
record PdfWord(String text, float left, float right, float top) {

  private static final float LEVEL = 3;

  float middle() {
    return (left + right) / 2;
  }

  /// From top to bottom, and each line from left to right.
  static List<List<PdfWord>> byLine(List<PdfWord> words) {
    List<List<PdfWord>> lines = new ArrayList<>();
    for (PdfWord word : words.stream().sorted(Comparator.comparingDouble(PdfWord::top)).toList()) {
      if (lines.isEmpty() || word.top() - lines.getLast().getFirst().top() > LEVEL) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(word);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(PdfWord::left)));
    return lines;
  }

  /// What was written in one go, taken apart at its spaces: columns may be set apart by them.
  static List<PdfWord> of(String text, List<TextPosition> glyphs) {
    List<PdfWord> words = new ArrayList<>();
    String drawn = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    if (!drawn.equals(text)) {
      add(text, glyphs, words);
      return words;
    }
    int start = 0;
    for (int i = 0; i <= glyphs.size(); i++) {
      if (i == glyphs.size() || glyphs.get(i).getUnicode().isBlank()) {
        List<TextPosition> own = glyphs.subList(start, i);
        add(own.stream().map(TextPosition::getUnicode).collect(Collectors.joining()), own, words);
        start = i + 1;
      }
    }
    return words;
  }

  private static void add(String text, List<TextPosition> glyphs, List<PdfWord> words) {
    String line = ParserWords.onOneLine(text);
    if (line.isEmpty() || glyphs.isEmpty()) {
      return;
    }
    float left = Float.MAX_VALUE;
    float right = 0;
    float top = 0;
    for (TextPosition glyph : glyphs) {
      left = Math.min(left, glyph.getXDirAdj());
      right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
      top = Math.max(top, glyph.getYDirAdj());
    }
    words.add(new PdfWord(line, left, right, top));
  }
}
