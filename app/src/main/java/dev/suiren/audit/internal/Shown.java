package dev.suiren.audit.internal;

import java.util.Arrays;

/// What a stream's reader has been shown so far, rendered anew as it grows. Only the last block can
/// still change its looks, so only that one is read again; and where mere letters follow letters of
/// its last line, they are kept as they are, and put behind them (`Grown`) when somebody reads.
final class Shown {
  private static final int LARGE = 4096;
  private static final int SHARE = 64;
  private static final int LEAST = 48;

  /// More characters than the number of a list's item has.
  private static final int MARKER = 12;

  private static final String PARAGRAPH_END = "</p>";
  private static final String SIGNS = ",%/?·°×";

  private final StringBuilder settled = new StringBuilder();
  private final StringBuilder done = new StringBuilder();

  /// The last block as it came. What stands in it never changes, since others may look at it: it is
  /// only added to, or left behind for another array.
  private char[] open = {};

  private int size;

  /// The markup up to the last letter of the open block when it was rendered, and what closes it.
  private String before = "";

  private String after = "";

  /// How much of the open block had been read then.
  private int rendered;

  /// Whether something can be put behind that letter.
  private boolean grows;

  /// Whether the last line is longer than what could number an item.
  private boolean far;

  /// Whether brackets in the open block can be no definition and no part of a tag.
  private boolean unnamed;

  /// Whether so small a step is not worth rendering a block as large as the last one.
  boolean tooSmall(int chars) {
    return size > LARGE && chars < size / SHARE;
  }

  void add(String text) {
    if (text.isEmpty()) {
      return;
    }
    append(text);
    if (grows && follows(text)) {
      return;
    }
    if (before.isEmpty() && size == text.length() && plain(text)) {
      before = "<p>" + text;
      after = PARAGRAPH_END;
      grows = true;
      unnamed = true;
    } else {
      render();
    }
    rendered = size;
  }

  private void render() {
    String source = open();
    Sheet sheet = Markdown.read(source);
    String markup = settled + sheet.markup();
    if (sheet.lastBlock() > 0) {
      settled.append(sheet.markup(), 0, sheet.settledMarkup());
      done.append(source, 0, sheet.lastBlock());
      reopen(source.substring(sheet.lastBlock()));
    }
    int end = end(open(), markup);
    grows = end >= 0;
    before = grows ? markup.substring(0, end) : markup;
    after = grows ? markup.substring(end) : "";
  }

  private void reopen(String text) {
    open = new char[0];
    size = 0;
    append(text);
  }

  private void append(String text) {
    int to = size + text.length();
    if (to > open.length) {
      open = Arrays.copyOf(open, Math.max(LEAST, to * 2));
    }
    text.getChars(0, text.length(), open, size);
    size = to;
  }

  private String open() {
    return new String(open, 0, size);
  }

  private static boolean plain(String text) {
    return text.chars().allMatch(c -> c >= 0x3001 && letter(c));
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

  /// Where the last letter ends in the markup, or -1. The last line must have nothing in it that
  /// later letters can turn into something else, and its last letter must be the last thing that is
  /// shown.
  private int end(String source, String markup) {
    String line = source.substring(source.lastIndexOf('\n') + 1);
    char last = source.charAt(source.length() - 1);
    far = line.length() > MARKER;
    unnamed = source.indexOf('<') < 0 && source.indexOf(':') < 0;
    if (line.indexOf('<') >= 0 || line.indexOf('&') >= 0 || !letter(last)) {
      return -1;
    }
    int end = markup.length();
    while (end > 0 && markup.charAt(end - 1) == '>') {
      int tag = markup.lastIndexOf("</", end - 1);
      if (tag < 0 || markup.indexOf('>', tag) != end - 1) {
        return -1;
      }
      end = tag;
    }
    return end > 0 && markup.charAt(end - 1) == last ? end : -1;
  }

  /// What was handed out under an earlier policy is not handed out again under one that forbids it.
  void forget() {
    done.setLength(0);
    settled.setLength(0);
    reopen("");
    before = "";
    after = "";
    rendered = 0;
    grows = false;
  }

  String text() {
    return done + open();
  }

  String markup() {
    return grown().get();
  }

  /// The same, which stays so while the stream goes on.
  Grown grown() {
    return new Grown(before, open, rendered, size, after);
  }
}
