package dev.suiren.audit.internal;

/// A stretch of letters, digits and the signs that go with them in addresses, numbers and keys,
/// with what is not seen between them; and whether a pattern may begin in it.
/*
 * What each pattern needs, so that most words and years of a text need no second look:
 * an address has its `@` inside; a key of a service or a signed token is long; papers have six
 * digits in a row, or in groups; the other numbers have seven; plates and account numbers have capitals beside digits; a private key is announced by five
 * dashes; a written-down password follows `:` or `=`.
 */
final class Run {
  private static final int SHORTEST_KEY = 15;
  private static final int PAPER_DIGITS = 6;
  private static final int NUMBER_DIGITS = 7;
  private static final int DASHES = 5;

  /// Between the digits of a number, but for white space.
  private static final String BETWEEN = "-./" + NumberPattern.DOT;

  private final Glyphs glyphs;
  private final int[] text;
  private int end;
  private int last;
  private int letters;
  private int digits;
  private int row;
  private int longestRow;
  private int dashes;
  private int capitals;
  private boolean announced;
  private boolean address;
  private boolean hidden;

  Run(Glyphs glyphs, int[] text) {
    this.glyphs = glyphs;
    this.text = text;
  }

  /// Reads the run that begins at `from`.
  void read(int from) {
    letters = digits = row = longestRow = dashes = capitals = 0;
    announced = address = hidden = false;
    for (end = from; end < text.length; end++) {
      int code = glyphs.code(text[end]);
      if (code == Glyphs.RUN) {
        take(Glyphs.ascii(text[end]));
      } else if (code == Glyphs.UNSEEN || code == Glyphs.HIDDEN) {
        hidden |= code == Glyphs.HIDDEN;
      } else {
        return;
      }
    }
  }

  private void take(int c) {
    letters++;
    last = c;
    address |= c == '@';
    row = Pattern.digit(c) ? row + 1 : 0;
    digits += Pattern.digit(c) ? 1 : 0;
    longestRow = Math.max(longestRow, row);
    capitals += Pattern.upper(c) ? 1 : 0;
    dashes = c == '-' ? dashes + 1 : 0;
    announced |= dashes >= DASHES;
  }

  /// The place after it.
  int end() {
    return end;
  }

  boolean address() {
    return address;
  }

  boolean hidden() {
    return hidden;
  }

  /// Whether a pattern may begin here; in doubt yes.
  boolean suspicious() {
    boolean inside =
        address
            || announced
            || letters >= SHORTEST_KEY
            || longestRow >= PAPER_DIGITS
            || digits >= NUMBER_DIGITS
            || (capitals > 0 && digits > 0);
    if (inside || end == text.length) {
      return inside;
    }
    return glyphs.code(text[end]) == Glyphs.SEVERAL
        || capitals > 0 && digitFollows()
        || (Pattern.letter(last) ? assigned() : digits > 0 && numberGoesOn());
  }

  /// Whether a digit is the next thing that is seen, white space apart.
  private boolean digitFollows() {
    for (int at = end; at < text.length; at++) {
      int code = glyphs.code(text[at]);
      if (code == Glyphs.RUN) {
        return Pattern.digit(Glyphs.ascii(text[at]));
      }
      if (code != Glyphs.SPACE && code != Glyphs.UNSEEN && code != Glyphs.HIDDEN) {
        return code == Glyphs.SEVERAL;
      }
    }
    return false;
  }

  /// Whether further groups of digits follow, enough for a number.
  private boolean numberGoesOn() {
    return isNumber(glyphs, text, end, digits);
  }

  /// Whether enough digits for a number follow, of whatever kind and in groups.
  ///
  /// @param digits that stand before `from`
  static boolean isNumber(Glyphs glyphs, int[] text, int from, int digits) {
    int count = digits;
    for (int place = from; place < text.length && count < PAPER_DIGITS; place++) {
      int code = glyphs.code(text[place]);
      if (code == Glyphs.SEVERAL) {
        return true;
      }
      if (code == Glyphs.RUN || code < Glyphs.KINDS || code == Glyphs.OPENER) {
        int c = Fold.folded(Fold.plain(text[place])[0]);
        boolean digit = Digits.value(c) >= 0;
        if (!digit && BETWEEN.indexOf(c) < 0) {
          return false;
        }
        count += digit ? 1 : 0;
      }
    }
    return count >= PAPER_DIGITS;
  }

  /// Whether `:` or `=` follows, perhaps after a quotation mark and white space.
  private boolean assigned() {
    boolean quoted = false;
    for (int at = end; at < text.length; at++) {
      int code = glyphs.code(text[at]);
      if (code == Glyphs.SEVERAL) {
        return true;
      }
      if (code == Glyphs.RUN) {
        return false;
      }
      if (code < Glyphs.KINDS || code == Glyphs.OPENER) {
        int plain = Fold.plain(text[at])[0];
        if (quoted || !Assignment.quote(plain)) {
          return plain == ':' || plain == '=';
        }
        quoted = true;
      }
    }
    return false;
  }
}
