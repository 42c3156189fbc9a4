package dev.suiren.audit.internal;

import dev.suiren.audit.Html;
import java.util.Optional;

/// What a stream's reader has been shown so far, rendered anew as it grows. Only the last block can
/// still change its looks, so only that one is read again; and where mere letters follow letters of
/// its last line, they are put behind them as they are.
final class Shown {
  private static final int LARGE = 4096;
  private static final int SHARE = 64;

  /// More characters than the number of a list's item has.
  private static final int MARKER = 12;

  private static final String PARAGRAPH_END = "</p>";
  private static final String SIGNS = ",%/?·°×";

  private final StringBuilder settled = new StringBuilder();
  private final StringBuilder open = new StringBuilder();
  private final StringBuilder done = new StringBuilder();
  private final StringBuilder markup = new StringBuilder();

  /// How much closing markup stands behind the last letter, or -1 where nothing can be put before
  /// it.
  private int closing = -1;

  /// Whether the last line is longer than what could number an item.
  private boolean far;

  /// Whether brackets in the open block can be no definition and no part of a tag.
  private boolean unnamed;

  private Optional<Html> html = Optional.empty();

  /// Whether so small a step is not worth rendering a block as large as the last one.
  boolean tooSmall(int chars) {
    return open.length() > LARGE && chars < open.length() / SHARE;
  }

  void add(String text) {
    if (text.isEmpty()) {
      return;
    }
    open.append(text);
    html = Optional.empty();
    if (closing >= 0 && follows(text)) {
      append(text);
      return;
    }
    if (markup.isEmpty()
        && open.length() == text.length()
        && text.chars().allMatch(c -> c >= 0x3001 && letter(c))) {
      markup.append("<p>").append(text).append(PARAGRAPH_END);
      closing = PARAGRAPH_END.length();
      unnamed = true;
      return;
    }
    Sheet sheet = Markdown.read(open.toString());
    markup.setLength(0);
    markup.append(settled).append(sheet.markup());
    if (sheet.lastBlock() > 0) {
      settled.append(sheet.markup(), 0, sheet.settledMarkup());
      done.append(open, 0, sheet.lastBlock());
      open.delete(0, sheet.lastBlock());
    }
    closing = closing();
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      int end = markup.length() - closing;
      int from = text.charAt(i) == ']' ? citation(end) : end;
      if (from == end) {
        markup.insert(end, text.charAt(i));
      } else {
        StringBuilder cited = new StringBuilder();
        Escape.citations(markup.substring(from, end) + "]", cited);
        markup.replace(from, end, cited.toString());
      }
    }
  }

  /// Where the `[1]` begins that a `]` would end here, or here.
  private int citation(int end) {
    int from = end - 1;
    while (from > 0 && end - from <= 2 && Pattern.digit(markup.charAt(from))) {
      from--;
    }
    return from > 0 && from < end - 1 && markup.charAt(from) == '[' ? from : end;
  }

  private boolean follows(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!follows(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a character can only be put behind the last one, whatever comes.
  private boolean follows(int c) {
    return letter(c) || (c == '.' && far) || ((c == '[' || c == ']') && unnamed);
  }

  /// Han characters, full-width signs, letters, digits and some signs of ASCII: alone they are
  /// never markup.
  private static boolean letter(int c) {
    return Pattern.alphanumeric(c)
        || (c >= 0x3001 && c <= 0x9FFF)
        || (c >= 0xFF01 && c <= 0xFF5E)
        || (c >= 0x2013 && c <= 0x2026)
        || SIGNS.indexOf(c) >= 0;
  }

  /// The last line must have nothing in it that later letters can turn into something else, and its
  /// last letter must be the last thing that is shown.
  private int closing() {
    String line = open.substring(open.lastIndexOf("\n") + 1);
    char last = open.charAt(open.length() - 1);
    far = line.length() > MARKER;
    unnamed = open.indexOf("<") < 0 && open.indexOf(":") < 0;
    if (line.indexOf('<') >= 0 || line.indexOf('&') >= 0 || !letter(last)) {
      return -1;
    }
    int end = markup.length();
    while (end > 0 && markup.charAt(end - 1) == '>') {
      int tag = markup.lastIndexOf("</", end - 1);
      if (tag < 0 || markup.indexOf(">", tag) != end - 1) {
        return -1;
      }
      end = tag;
    }
    return end > 0 && markup.charAt(end - 1) == last ? markup.length() - end : -1;
  }

  /// What was handed out under an earlier policy is not handed out again under one that forbids it.
  void forget() {
    done.setLength(0);
    open.setLength(0);
    settled.setLength(0);
    markup.setLength(0);
    closing = -1;
    html = Optional.empty();
  }

  String text() {
    return done.toString() + open;
  }

  String markup() {
    return html().markup();
  }

  Html html() {
    Html now = html.orElseGet(() -> new Html(markup.toString()));
    html = Optional.of(now);
    return now;
  }
}
