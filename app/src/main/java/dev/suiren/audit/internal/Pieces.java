package dev.suiren.audit.internal;

/// Cuts a text, as it comes, into the pieces that a classifier is asked about: sentences, or parts
/// of them where they are long. The same text gives the same pieces, however it comes.
/* A sentence ends at the end marks of Chinese, at the end of a line unless the next one begins with
 * a small letter, at a full stop before a blank, and at an exclamation or question mark unless a
 * Latin letter or a digit follows; further marks, closing quotes and blanks belong to it. So where
 * it ends is known one character later. A long one is cut between words.
 */
final class Pieces {
  /// From this length on a sentence is cut where no word is cut.
  private static final int LONG = 48;

  /// At this length it is cut.
  private static final int LONGEST = 64;

  private static final String JOINING = "。！？；….!?\r\n”’」』\"')）】》";

  private int start;
  private int size;
  private int last;
  private boolean ended;

  /// Takes the next character.
  ///
  /// @return whether a piece has ended right before it, and it begins another one
  boolean endsBefore(int codePoint) {
    boolean cut = size > start && cuts(codePoint);
    if (cut) {
      start = size;
      ended = false;
    }
    last = codePoint;
    size++;
    return cut;
  }

  private boolean cuts(int next) {
    ended |= ends(next);
    if (ended && JOINING.indexOf(next) < 0 && !Fold.space(next)) {
      return true;
    }
    int length = size - start;
    return length >= LONGEST || (length >= LONG && !(inWord(last) && inWord(next)));
  }

  private boolean ends(int next) {
    return switch (last) {
      case '.' -> Fold.space(next);
      case '!', '?' -> !Pattern.alphanumeric(next);
      case '\n' -> !Character.isLowerCase(next);
      case '。', '！', '？', '；', '…', '\r' -> true;
      default -> false;
    };
  }

  static boolean inWord(int codePoint) {
    return codePoint < 0x2E80 && Character.isLetterOrDigit(codePoint);
  }

  /// Where the piece begins that has not ended.
  int start() {
    return start;
  }

  /// How much of the text is known.
  int size() {
    return size;
  }
}
