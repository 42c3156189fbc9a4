package dev.suiren.audit.internal;

/// Text on its way into markup.
final class Escape {
  private Escape() {}

  static String text(String text) {
    StringBuilder to = new StringBuilder(text.length() + 16);
    text(text, to);
    return to.toString();
  }

  static void text(String text, StringBuilder to) {
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), to);
    }
  }

  /// The same, between double quotes.
  static void attribute(String text, StringBuilder to) {
    text(text, to);
  }

  private static void character(char c, StringBuilder to) {
    switch (c) {
      case '&' -> to.append("&amp;");
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '"' -> to.append("&quot;");
      case '\'' -> to.append("&#39;");
      default -> {
        if (c >= ' ' || c == '\n' || c == '\t') {
          to.append(c);
        }
      }
    }
  }

  /// The same, where `[1]` to `[99]` lead to the citation of that number.
  static void citations(String text, StringBuilder to) {
    int place = 0;
    while (place < text.length()) {
      int length = text.charAt(place) == '[' ? citation(text, place) : 0;
      if (length == 0) {
        character(text.charAt(place), to);
        place++;
        continue;
      }
      String number = text.substring(place + 1, place + length - 1);
      to.append("<a class=\"cite\" href=\"#c").append(number);
      to.append("\" data-cite=\"").append(number).append("\">").append(number).append("</a>");
      place += length;
    }
  }

  private static int citation(String text, int from) {
    int end = from + 1;
    while (end < text.length() && end - from <= 2 && Pattern.digit(text.charAt(end))) {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == ']';
    return closed && end > from + 1 && text.charAt(from + 1) != '0' ? end + 1 - from : 0;
  }
}
