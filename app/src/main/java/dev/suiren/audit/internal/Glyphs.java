package dev.suiren.audit.internal;

import java.util.Arrays;

/// What a character of a text is to the sieve: the number of the one letter it counts as, or one of
/// a few kinds that need a second look. Found out when a text first has it; thread-safe.
final class Glyphs {
  /// From here on codes are kinds.
  static final int KINDS = 0xFFF0;

  /// A letter or digit of ASCII, or a sign that goes with them in addresses, numbers and keys.
  static final int RUN = 0xFFF0;

  static final int SPACE = 0xFFF1;

  /// Not seen, and passed over by every rule.
  static final int UNSEEN = 0xFFF2;

  /// The same, and a finding by itself.
  static final int HIDDEN = 0xFFF3;

  /// Counts as more than one letter.
  static final int SEVERAL = 0xFFF4;

  /// A sign with which a pattern may begin, or a term of one letter.
  static final int OPENER = 0xFFF5;

  private static final int UNKNOWN = 0xFFFF;

  /// All code points below have a place in the table.
  static final int FLAT = 0x10000;

  private static final String SIGNS = "_-.%+@";

  private final Automaton automaton;
  private final char[] codes = new char[FLAT];

  Glyphs(Automaton automaton) {
    this.automaton = automaton;
    Arrays.fill(codes, (char) UNKNOWN);
  }

  /// The table itself, for the one loop that must be fast; only to be read.
  char[] codes() {
    return codes;
  }

  /// The code as far as it is known already, which is at least `KINDS` where it is not.
  int quick(int codePoint) {
    return codePoint < FLAT ? codes[codePoint] : UNKNOWN;
  }

  /// The same of a place in a text, whose end is none that is known.
  int quick(int[] text, int place) {
    return place < text.length ? quick(text[place]) : UNKNOWN;
  }

  int code(int codePoint) {
    int known = quick(codePoint);
    if (known != UNKNOWN) {
      return known;
    }
    int code = find(codePoint);
    if (codePoint < FLAT) {
      codes[codePoint] = (char) code;
    }
    return code;
  }

  /// The number of the one letter that a visible character counts as; 0 where no word has it.
  int number(int codePoint) {
    return automaton.alphabet().number(Fold.folded(Fold.plain(codePoint)[0]));
  }

  /// What a character of a run is in ASCII.
  static int ascii(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint;
    }
    int plain = Fold.plain(codePoint)[0];
    return runs(plain) ? plain : Fold.folded(plain);
  }

  private int find(int codePoint) {
    if (Fold.space(codePoint)) {
      return SPACE;
    }
    int[] plain = Fold.plain(codePoint);
    if (plain.length == 0) {
      return Hidden.is(codePoint) ? HIDDEN : UNSEEN;
    }
    if (plain.length > 1 || plain[0] == ' ') {
      return SEVERAL;
    }
    int folded = Fold.folded(plain[0]);
    if (runs(plain[0]) || runs(folded)) {
      return RUN;
    }
    int number = automaton.alphabet().number(folded);
    if (Rules.opens(plain[0], folded) && !Openings.is(folded) || wordOfOne(number)) {
      return OPENER;
    }
    return number < KINDS ? number : SEVERAL;
  }

  private boolean wordOfOne(int number) {
    int state = automaton.child(Automaton.ROOT, number);
    return state != Automaton.ROOT && automaton.word(state) >= 0;
  }

  /// Whether a plain character goes on with a run.
  static boolean runs(int c) {
    return Pattern.alphanumeric(c) || SIGNS.indexOf(c) >= 0;
  }
}
