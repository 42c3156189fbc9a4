package dev.suiren.audit.internal;

/// A stretch of letters, digits and the signs that go with them in addresses, numbers and keys,
/// with what is not seen between them; and whether a pattern may begin in it.
/*
 * What each pattern needs, so that most words and years of a text need no second look:
 * an address has its `@` inside; a key of a service or a signed token has a beginning of its own;
 * numbers and papers have six digits, perhaps in groups; plates and account numbers have up to three
 * capitals right before digits, or the other way round; a private key is announced by five dashes; a
 * written-down password follows a telling word and `:` or `=`; one in an address has its `@` in the
 * run that it begins, and the number of a bot has eight digits.
 */
final class Run {
  static final int SHORTEST_KEY = Secrets.shortest();
  static final int NUMBER = 6;
  private static final int PLATE = 4;
  private static final int MOST_CAPITALS = 3;
  private static final int DASHES = 5;

  /// Between the digits of a number, but for white space.
  private static final String BETWEEN = "-./" + NumberPattern.DOT;

  private final Glyphs glyphs;
  private final int[] text;
  private final Cues cues;
  private int begin;
  private int end;
  private int last;
  private int letters;
  private int digits;
  private int dashes;
  private boolean announced;
  private boolean address;
  private boolean hidden;

  /// How many capitals begin the word that is being read, as long as it has nothing else; behind a
  /// hyphen those of the word before it.
  private int capitals;

  /// Whether some of them stand right beside digits, or a hyphen between.
  private boolean beside;

  private boolean hyphened;

  Run(Glyphs glyphs, int[] text) {
    this.glyphs = glyphs;
    this.text = text;
    this.cues = new Cues(glyphs, text);
  }

  /// Reads the run that begins at `from`.
  void read(int from) {
    begin = from;
    last = letters = digits = dashes = capitals = 0;
    announced = address = hidden = beside = hyphened = false;
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
    if (Pattern.upper(c)) {
      boolean first = !Pattern.alphanumeric(last);
      hyphened |= last == '-' && digits >= PLATE;
      capitals = first ? 1 : capitals > 0 ? capitals + 1 : 0;
    } else if (Pattern.digit(c)) {
      digits++;
      boolean few = capitals > 0 && capitals <= MOST_CAPITALS;
      beside |= few && capitals > 1 && last != '-';
      hyphened |= few && last == '-';
      capitals = 0;
    } else if (c != '-' || !Pattern.upper(last)) {
      capitals = 0;
      address |= c == '@';
    }
    dashes = c == '-' ? dashes + 1 : 0;
    announced |= dashes >= DASHES;
    last = c;
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
    return address
        || announced
        || beside
        || digits >= (hyphened ? PLATE : NUMBER)
        || ((letters >= SHORTEST_KEY || goesOn()) && cues.key(begin, end))
        || (end < text.length && follows());
  }

  /// Whether a sign follows that stands within the beginning of some key.
  private boolean goesOn() {
    return end < text.length
        && glyphs.code(text[end]) != Glyphs.SPACE
        && Cues.SIGNS.indexOf(Fold.first(text[end])) >= 0;
  }

  /// Whether what follows makes a pattern of it.
  private boolean follows() {
    if (glyphs.code(text[end]) == Glyphs.SEVERAL) {
      return true;
    }
    if (!Pattern.letter(last)) {
      return digits > 0 && isNumber(glyphs, text, end, digits, NUMBER);
    }
    return assigned() && cues.password(begin, end)
        || capitals > 0 && capitals <= MOST_CAPITALS && plateGoesOn();
  }

  /// Whether the digits of a plate follow.
  private boolean plateGoesOn() {
    return isNumber(glyphs, text, end, 0, capitals == 2 ? 1 : PLATE);
  }

  /// Whether enough digits for a number follow, of whatever kind and in groups.
  ///
  /// @param digits that stand before `from`
  /// @param least how many there must be together
  static boolean isNumber(Glyphs glyphs, int[] text, int from, int digits, int least) {
    int count = digits;
    for (int place = from; place < text.length && count < least; place++) {
      int code = glyphs.code(text[place]);
      if (code == Glyphs.SEVERAL) {
        return true;
      }
      if (code == Glyphs.RUN || code < Glyphs.KINDS || code == Glyphs.OPENER) {
        int c = Fold.folded(Fold.first(text[place]));
        boolean digit = Digits.value(c) >= 0;
        if (!digit && BETWEEN.indexOf(c) < 0) {
          return false;
        }
        count += digit ? 1 : 0;
      }
    }
    return count >= least;
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
        int plain = Fold.first(text[at]);
        if (quoted || !Assignment.quote(plain)) {
          return plain == ':' || plain == '=';
        }
        quoted = true;
      }
    }
    return false;
  }
}
