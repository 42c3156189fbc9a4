package dev.suiren.audit.internal;

import java.util.Arrays;
import java.util.List;

/// Says quickly where no term can begin, and in doubt that one may.
/*
 * Almost every place of a clean text is settled by its first two letters, most of the others by the
 * third: both are looked up in tables of bits as in a Bloom filter (CACM 13(7), 1970), large enough
 * that few bits are set by chance. Only then is the words' tree asked, with white space and unseen
 * characters passed over; what may still begin is looked at as the slow way does.
 */
final class Sieve {
  private static final int ROOT = Automaton.ROOT;
  private static final int SPARSE = 8;
  private static final int MOST = 1 << 24;

  private final Automaton automaton;
  private final Glyphs glyphs;
  private final boolean begunByRun;
  private final long[] pairs;
  private final long[] triples;
  private final int shift;

  /// @param words those of the automaton
  Sieve(Automaton automaton, List<int[]> words) {
    this.automaton = automaton;
    this.glyphs = new Glyphs(automaton);
    int places = Integer.highestOneBit(Math.clamp(words.size() * (long) SPARSE, 64, MOST)) << 1;
    this.shift = Integer.numberOfLeadingZeros(places) + 1;
    this.pairs = new long[places >> 5];
    this.triples = new long[places >> 6];
    words.forEach(word -> enter(spell(word)));
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

  /// Whether a term may begin with these letters, `third` being a code that may be a kind.
  boolean passes(int first, int second, int third) {
    int mixed = mix(first, second);
    int place = mixed >>> shift;
    long two = pairs[place >> 5] >>> (place << 1);
    if ((two & 3) == 0) {
      return false;
    }
    return (two & 2) != 0 || third >= Glyphs.KINDS || holds(mix(mixed, third) >>> shift);
  }

  private boolean holds(int place) {
    return (triples[place >> 6] >>> place & 1) != 0;
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
    if (letters.length < 2) {
      return;
    }
    int mixed = mix(letters[0], letters[1]);
    int place = mixed >>> shift;
    pairs[place >> 5] |= (letters.length == 2 ? 2L : 1L) << (place << 1);
    if (letters.length > 2) {
      int triple = mix(mixed, letters[2]) >>> shift;
      triples[triple >> 6] |= 1L << triple;
    }
  }
}
