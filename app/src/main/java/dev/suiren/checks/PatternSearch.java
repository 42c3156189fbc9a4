package dev.suiren.checks;

import java.util.regex.Pattern;

/// Looks for a pattern without letting it run away.
///
/// The bound is on the characters looked at and not on the clock, so that the same text always ends
/// the same way.
enum PatternSearch {
  FOUND,
  NOT_FOUND,
  TOO_SLOW;

  private static final long MOST_LOOKS = 20_000_000;

  static PatternSearch in(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Counted(text, new long[] {MOST_LOOKS})).find() ? FOUND : NOT_FOUND;
    } catch (Spent | StackOverflowError _) {
      return TOO_SLOW;
    }
  }

  private static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super(null, null, false, false);
    }
  }

  /// @param left shared by all parts of the text
  private record Counted(CharSequence text, long[] left) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (--left[0] < 0) {
        throw new Spent();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
