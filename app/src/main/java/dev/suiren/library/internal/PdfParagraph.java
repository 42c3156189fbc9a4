package dev.suiren.library.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lines of one page that belong together, joined as their script joins them.
final class PdfParagraph {
  private static final Pattern BULLET = Pattern.compile("[•·▪◦●○■□◆►➢✓]\\s*\\S.*|[*–-]\\s+\\S.*");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:\\d{1,3}[.)、]|[(（][\\d一二三四五六七八九十a-z]{1,3}[)）]|[一二三四五六七八九十]{1,3}、).*");
  private static final String ENDS = ".。!！?？:：;；”」";

  private final StringBuilder text = new StringBuilder();
  private final PdfLine first;
  private PdfLine last;
  private int lines = 1;

  private PdfParagraph(PdfLine first) {
    this.first = first;
    this.last = first;
    text.append(first.text());
  }

  static List<PdfParagraph> of(List<PdfLine> lines) {
    List<PdfParagraph> paragraphs = new ArrayList<>();
    int end;
    for (int start = 0; start < lines.size(); start = end) {
      end = start + 1;
      float right = lines.get(start).right();
      while (end < lines.size()
          && (lines.get(end - 1).isAbove(lines.get(end))
              || lines.get(end - 1).isBeside(lines.get(end)))) {
        right = Math.max(right, lines.get(end).right());
        end++;
      }
      ofColumn(lines.subList(start, end), right, paragraphs);
    }
    return paragraphs;
  }

  private static void ofColumn(List<PdfLine> lines, float right, List<PdfParagraph> paragraphs) {
    float pitch = pitch(lines);
    PdfParagraph open = new PdfParagraph(lines.getFirst());
    paragraphs.add(open);
    for (PdfLine line : lines.subList(1, lines.size())) {
      if (open.goesOnWith(line, pitch, right)) {
        open.append(line);
      } else {
        open = new PdfParagraph(line);
        paragraphs.add(open);
      }
    }
  }

  /// The usual distance of two lines: the lower quartile, since gaps between paragraphs are wider.
  private static float pitch(List<PdfLine> lines) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).isAbove(lines.get(i)) && lines.get(i - 1).hasSizeOf(lines.get(i))) {
        gaps.add(lines.get(i).top() - lines.get(i - 1).top());
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 4);
  }

  private boolean goesOnWith(PdfLine line, float pitch, float right) {
    if (last.isBeside(line)) {
      return last.hasSizeOf(line);
    }
    float em = Math.max(1, line.size());
    float gap = line.top() - last.top();
    if (!last.hasSizeOf(line) || last.bold() != line.bold() && lines == 1) {
      return false;
    }
    if (gap > Math.max(1.3f * pitch, 0) || gap > 2.6f * em || startsItem(line.text())) {
      return false;
    }
    boolean isShort = last.right() < right - 2.5f * em;
    boolean indented = line.left() > last.left() + 0.9f * em;
    boolean ended = ENDS.indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
    return !isShort || !(ended || indented);
  }

  private static boolean startsItem(String text) {
    return BULLET.matcher(text).matches() || NUMBERED.matcher(text).matches();
  }

  private void append(PdfLine line) {
    join(text, line.text());
    last = line;
    lines++;
  }

  /// Appends a line, undoing a hyphen at the end of the one before.
  static void join(StringBuilder text, String line) {
    int end = text.length() - 1;
    boolean hyphen = end > 0 && "-\u00ad\u2010".indexOf(text.charAt(end)) >= 0;
    if (hyphen
        && Character.isLetter(text.charAt(end - 1))
        && Character.isLowerCase(line.charAt(0))) {
      text.setLength(end);
      text.append(line);
    } else {
      ParserWords.joinLine(text, line);
    }
  }

  boolean isItem() {
    return BULLET.matcher(first.text()).matches();
  }

  String text() {
    return text.toString();
  }

  PdfLine first() {
    return first;
  }

  int lines() {
    return lines;
  }
}
