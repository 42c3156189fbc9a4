package dev.suiren.sheets;

import java.util.Collections;

/// Lines of Markdown in which words of others stay words.
public final class Markdown {
  private Markdown() {}

  /// On one line, and of which nothing is Markdown.
  public static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_{}\\[\\]<>#|!&~]", "\\\\$0");
  }

  public static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  public static String rule(int cells) {
    return "|" + String.join("", Collections.nCopies(cells, "---|"));
  }
}
