package dev.suiren.swaps.web;

import java.util.Collections;

/// Lines of Markdown in which words of others stay words.
final class Markdown {
  private Markdown() {}

  static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_{}\\[\\]<>#|!&~]", "\\\\$0");
  }

  static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  static String rule(int cells) {
    return "|" + String.join("", Collections.nCopies(cells, "---|"));
  }
}
