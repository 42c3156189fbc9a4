package dev.suiren.audit.internal;

/// What a stream's reader has been shown so far, rendered anew as it grows. Only the last block can
/// still change its looks, so only that one is read again.
final class Shown {
  private static final int LARGE = 4096;
  private static final int SHARE = 64;

  private final StringBuilder settled = new StringBuilder();
  private final StringBuilder open = new StringBuilder();
  private final StringBuilder all = new StringBuilder();
  private String markup = "";

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
    Sheet sheet = Markdown.read(open.toString());
    markup = settled + sheet.markup();
    if (sheet.lastBlock() > 0) {
      settled.append(sheet.markup(), 0, sheet.settledMarkup());
      open.delete(0, sheet.lastBlock());
    }
  }

  /// What was handed out under an earlier policy is not handed out again under one that forbids it.
  void forget() {
    all.setLength(0);
    open.setLength(0);
    settled.setLength(0);
    markup = "";
  }

  String text() {
    return all.toString();
  }

  String markup() {
    return markup;
  }
}
