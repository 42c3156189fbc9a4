package dev.suiren.audit.internal;

/// What a stream's reader has been shown so far, rendered anew as it grows. Only the last block can
/// still change its looks, so only that one is read again; and where mere letters follow letters of
/// its last line, they are put behind them as they are.
final class Shown {
  private static final int LARGE = 4096;
  private static final int SHARE = 64;

  private final StringBuilder settled = new StringBuilder();
  private final StringBuilder open = new StringBuilder();
  private final StringBuilder all = new StringBuilder();
  private final StringBuilder markup = new StringBuilder();

  /// How much closing markup stands behind the last letter, or -1 where nothing can be put before
  /// it.
  private int closing = -1;

  /// Whether so small a step is not worth rendering a block as large as the last one.
  boolean tooSmall(int chars) {
    return open.length() > LARGE && chars < open.length() / SHARE;
  }

  void add(String text) {
    if (text.isEmpty()) {
      return;
    }
    all.append(text);
    open.append(text);
    if (closing >= 0 && letters(text)) {
      markup.insert(markup.length() - closing, text);
      return;
    }
    Sheet sheet = Markdown.read(open.toString());
    markup.setLength(0);
    markup.append(settled).append(sheet.markup());
    if (sheet.lastBlock() > 0) {
      settled.append(sheet.markup(), 0, sheet.settledMarkup());
      open.delete(0, sheet.lastBlock());
    }
    closing = closing();
  }

  private static boolean letters(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!letter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// Han characters, full-width signs, letters and digits of ASCII: alone they are never markup.
  private static boolean letter(char c) {
    return Pattern.alphanumeric(c)
        || (c >= 0x3001 && c <= 0x9FFF)
        || (c >= 0xFF01 && c <= 0xFF5E)
        || (c >= 0x2018 && c <= 0x201D);
  }

  /// The last line must have nothing in it that later letters can turn into something else, and its
  /// last letter must be the last thing that is shown.
  private int closing() {
    for (int i = open.length() - 1; i >= 0 && open.charAt(i) != '\n'; i--) {
      if (open.charAt(i) == '<' || open.charAt(i) == '&') {
        return -1;
      }
    }
    int end = markup.length();
    while (end > 0 && markup.charAt(end - 1) == '>') {
      int tag = markup.lastIndexOf("</", end - 1);
      if (tag < 0 || markup.substring(tag, end).indexOf('>') != end - tag - 1) {
        return -1;
      }
      end = tag;
    }
    char last = open.charAt(open.length() - 1);
    return end > 0 && letter(last) && markup.charAt(end - 1) == last ? markup.length() - end : -1;
  }

  /// What was handed out under an earlier policy is not handed out again under one that forbids it.
  void forget() {
    all.setLength(0);
    open.setLength(0);
    settled.setLength(0);
    markup.setLength(0);
    closing = -1;
  }

  String text() {
    return all.toString();
  }

  String markup() {
    return markup.toString();
  }
}
