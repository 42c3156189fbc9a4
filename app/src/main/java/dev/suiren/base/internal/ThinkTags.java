package dev.suiren.base.internal;

import dev.suiren.base.Piece;
import java.util.ArrayList;
import java.util.List;

/// Tells text from what a base thinks aloud between `<think>` and `</think>`, however the tags are
/// cut into chunks. A tag that never closes leaves everything after it unseen.
final class ThinkTags {
  private static final String OPEN = "<think>";
  private static final String CLOSE = "</think>";

  private final StringBuilder waiting = new StringBuilder();
  private boolean thinking;
  private boolean justClosed;

  /// The pieces that are certain with this text.
  List<Piece> accept(String text) {
    waiting.append(text);
    List<Piece> pieces = new ArrayList<>();
    while (true) {
      int open = waiting.indexOf(OPEN);
      int close = waiting.indexOf(CLOSE);
      boolean closes = close >= 0 && (open < 0 || close < open || thinking);
      if (!closes && (open < 0 || thinking)) {
        emit(pieces, waiting.length() - openEnd());
        return pieces;
      }
      emit(pieces, closes ? close : open);
      waiting.delete(0, closes ? CLOSE.length() : OPEN.length());
      thinking = !closes;
      justClosed = closes;
    }
  }

  /// What was kept back because it might have become a tag.
  List<Piece> end() {
    List<Piece> pieces = new ArrayList<>();
    emit(pieces, waiting.length());
    return pieces;
  }

  private void emit(List<Piece> pieces, int length) {
    String text = waiting.substring(0, length);
    waiting.delete(0, length);
    if (justClosed && !thinking) {
      // The empty lines between thinking and answer belong to neither.
      text = text.stripLeading();
    }
    if (!text.isEmpty()) {
      justClosed = false;
      pieces.add(thinking ? new Piece.Reasoning(text) : new Piece.Text(text));
    }
  }

  /// How many characters at the end could be the beginning of a tag.
  private int openEnd() {
    int length = waiting.length();
    for (int n = Math.min(length, CLOSE.length() - 1); n > 0; n--) {
      String end = waiting.substring(length - n);
      if (OPEN.startsWith(end) || CLOSE.startsWith(end)) {
        return n;
      }
    }
    return 0;
  }
}
