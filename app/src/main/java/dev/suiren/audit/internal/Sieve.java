package dev.suiren.audit.internal;

import java.util.Arrays;
import java.util.List;

/// Says quickly where no term can begin, and in doubt that one may.
/*
 * Almost every place of a clean text is settled by its first two letters, most of the others by the
 * third and the fourth: they are looked up in tables of bits as in a Bloom filter (CACM 13(7),
 * 1970), large enough that few bits are set by chance. Only then is the words' tree asked, with white space and unseen
 * characters passed over; what may still begin is looked at as the slow way does.
 */
final class Sieve {
  private static final int ROOT = Automaton.ROOT;
  private static final int SPARSE = 8;
  private static final int MOST = 1 << 24;

  private static final int GOES_ON = 1;
  private static final int ENDS = 2;

  private final Automaton automaton;
  private final Glyphs glyphs;
  private final boolean begunByRun;
  private final long[] pairs;
  private final long[] triples;
  private final long[] fours;
  private final int shift;

  /// @param words those of the automaton
  Sieve(Automaton automaton, List<int[]> words) {
    this.automaton = automaton;
    this.glyphs = new Glyphs(automaton);
    int places = Integer.highestOneBit(Math.clamp(words.size() * (long) SPARSE, 64, MOST)) << 1;
    this.shift = Integer.numberOfLeadingZeros(places) + 1;
    this.pairs = new long[places >> 5];
    this.triples = new long[places >> 5];
    this.fours = new long[places >> 5];
    words.stream().filter(word -> word.length > 0).forEach(word -> enter(spell(word)));
    this.begunByRun = anyRunBegins();
  }

  private int[] spell(int[] word) {
    return Arrays.stream(word).map(automaton.alphabet()::number).toArray();
  }

  Glyphs glyphs() {
    return glyphs;
  }

  /// Whether every text can be sieved: not where a term begins with white space.
  boolean works() {
    return !goesOn(ROOT, Track.SPACE) && !goesOn(ROOT, Track.GAP);
  }

  /// Whether some term begins with a letter or sign of ASCII.
  boolean begunByRun() {
    return begunByRun;
  }

  /// Whether a term may begin with these letters and those that follow the second one in the text.
  boolean passes(int[] text, int second, int firstCode, int secondCode) {
    int two = mix(firstCode, secondCode);
    int thirdCode = code(text, second + 1);
    int three = mix(two, thirdCode);
    int pair = entry(pairs, two);
    int triple = thirdCode >= Glyphs.KINDS ? ENDS : entry(triples, three);
    if (((pair >> 1 | pair & (triple | triple >> 1)) & 1) == 0) {
      return false;
    }
    if (pair != GOES_ON || triple != GOES_ON) {
      return true;
    }
    int fourthCode = code(text, second + 2);
    return fourthCode >= Glyphs.KINDS || entry(fours, mix(three, fourthCode)) != 0;
  }

  private int code(int[] text, int place) {
    return place < text.length ? glyphs.quick(text[place]) : Glyphs.KINDS;
  }

  private int entry(long[] table, int mixed) {
    int place = mixed >>> shift;
    return (int) (table[place >> 5] >>> (place << 1)) & 3;
  }

  private static int mix(int first, int second) {
    return first * 0x9E3779B1 ^ second * 0x85EBCA6B;
  }

  /// Whether a term may begin at a character that counts as one letter.
  boolean begins(int[] text, int from) {
    int state = ROOT;
    for (int at = from; at < text.length; at++) {
      int code = glyphs.code(text[at]);
      if (code == Glyphs.UNSEEN || code == Glyphs.HIDDEN) {
        continue;
      }
      if (code == Glyphs.SPACE) {
        if (goesOn(state, Track.SPACE) || goesOn(state, Track.GAP)) {
          return true;
        }
        continue;
      }
      if (code == Glyphs.SEVERAL) {
        int form = Fold.plain(text[at])[0];
        return form == Track.SPACE || goesOn(state, Fold.folded(form));
      }
      state = automaton.child(state, code < Glyphs.KINDS ? code : glyphs.number(text[at]));
      if (state == ROOT || automaton.word(state) >= 0) {
        return state != ROOT;
      }
    }
    return false;
  }

  /// Whether anything may begin inside a character that counts as several letters.
  boolean beginsInside(int codePoint) {
    for (int form : Fold.plain(codePoint)) {
      int folded = Fold.folded(form);
      if (goesOn(ROOT, folded) || Rules.opens(form, folded)) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(int state, int letter) {
    return automaton.child(state, automaton.alphabet().number(letter)) != ROOT;
  }

  private boolean anyRunBegins() {
    for (int c = 0x21; c < 0x7F; c++) {
      if (glyphs.code(c) == Glyphs.RUN && goesOn(ROOT, Fold.folded(c))) {
        return true;
      }
    }
    return false;
  }

  private void enter(int[] letters) {
    int mixed = letters[0];
    long[][] tables = {pairs, triples, fours};
    for (int i = 1; i < Math.min(letters.length, tables.length + 1); i++) {
      mixed = mix(mixed, letters[i]);
      int place = mixed >>> shift;
      long entry = i == letters.length - 1 ? ENDS : GOES_ON;
      tables[i - 1][place >> 5] |= entry << (place << 1);
    }
  }
}
