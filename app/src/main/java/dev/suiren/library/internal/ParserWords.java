package dev.suiren.library.internal;

/// How raw text becomes the text of a block: clean characters, and lines joined as their script
/// joins them.
final class ParserWords {
  private static final int REPLACEMENT = 0xFFFD;

  private ParserWords() {}

  /// LF only; no controls but tab and LF, no lone surrogates, no byte order mark; no blank ends.
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '\r') {
        point = '\n';
        i += i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
      }
      if (point == 0x85 || point == 0x2028 || point == 0x2029) {
        point = '\n';
      }
      if (point >= 0xD800 && point <= 0xDFFF) {
        point = REPLACEMENT;
      }
      if (isKept(point)) {
        clean.appendCodePoint(point);
      }
    }
    return strip(clean);
  }

  /// Whether `clean` would leave the text as it is.
  static boolean isClean(String text) {
    return !text.isEmpty() && text.equals(clean(text));
  }

  private static boolean isKept(int point) {
    return point == '\n'
        || point == '\t'
        || (!Character.isISOControl(point) && point != 0xFEFF && (point & 0xFFFE) != 0xFFFE);
  }

  /// Cuts blank lines before and blank ends after, but keeps the first line's indent and tabs that
  /// stand for empty cells.
  private static String strip(StringBuilder text) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1)) && text.charAt(end - 1) != '\t') {
      end--;
    }
    int start = 0;
    for (int i = 0; i < end && isBlank(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    String stripped = text.substring(start, end);
    return stripped.isBlank() ? "" : stripped;
  }

  /// Cuts the first line's indent, full-width spaces too.
  static String withoutIndent(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Every run of white space becomes one space: for cells and headings.
  static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == ' '
        ? line.substring(0, length - 1)
        : line.toString();
  }

  /// Appends the next line of the same paragraph: with a space, or without one where Chinese,
  /// Japanese or full-width signs meet.
  static void joinLine(StringBuilder paragraph, String line) {
    if (line.isEmpty()) {
      return;
    }
    if (!paragraph.isEmpty()
        && !isBlank(paragraph.charAt(paragraph.length() - 1))
        && !(isDense(paragraph.codePointBefore(paragraph.length()))
            && isDense(line.codePointAt(0)))) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  /// Whether a sign belongs to a script that is written without spaces.
  static boolean isDense(int point) {
    return Character.isIdeographic(point)
        || (point >= 0x3000 && point <= 0x30FF)
        || (point >= 0xFF00 && point <= 0xFFEF)
        || point == 0x2014
        || point == 0x2026
        || (point >= 0x2018 && point <= 0x201D);
  }
}
