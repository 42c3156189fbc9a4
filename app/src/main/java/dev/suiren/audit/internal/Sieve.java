package dev.suiren.audit.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Says quickly where no term can begin, and in doubt that one may.
/*
 * Almost every place of a clean text is settled by its first two letters, most of the others by the
 * third and the fourth: they are looked up in tables of bits as in a Bloom filter (CACM 13(7),
 * 1970), whose two bits for an entry lie in one word (Putze, Sanders and Singler, WEA 2007), so that
 * one load tells and few are set by chance. Only then is the words' tree asked, with white space and
 * unseen characters passed over; what may still begin is looked at as the slow way does.
 */
final class Sieve {
  private static final int ROOT = Automaton.ROOT;
  private static final int SPARSE = 8;
  private static final int MANY = 30_000;
  private static final int LEAST = 1 << 16;
  private static final int MOST = 1 << 24;

  private static final int GOES_ON = 1;
  private static final int ENDS = 2;
  private static final int FIRST = 0x9E3779B1;
  private static final int SECOND = 0x85EBCA6B;

  /// Two of the 32 pairs of bits in a word are an entry's: those that these bits of its hash name.
  private static final int EVEN = 62;

  private static final int HIGH = 10;
  private static final int LOW = 5;

  private final Automaton automaton;
  private final Glyphs glyphs;
  private final boolean begunByRun;
  private final BitSet openings = new BitSet();

  /// Whether so few terms are looked for that two letters are hardly ever the first of one.
  private final boolean few;

  private final long[] pairs;
  private final long[] triples;
  private final long[] fours;
  private final int shift;

  /// @param words those of the automaton
  Sieve(Automaton automaton, List<int[]> words) {
    this.automaton = automaton;
    this.glyphs = new Glyphs(automaton);
    this.few = words.size() < MANY;
    List<int[]> openings = Openings.pairs();
    long entries = (words.size() + openings.size()) * (long) SPARSE;
    int places = Integer.highestOneBit(Math.clamp(entries, LEAST, MOST)) << 1;
    this.shift = Integer.numberOfLeadingZeros(places) + 1 + LOW;
    this.pairs = new long[places >> LOW];
    this.triples = new long[places >> LOW];
    this.fours = new long[places >> LOW];
    words.stream().filter(word -> word.length > 0).forEach(word -> enter(spell(word)));
    openings.forEach(pair -> enter(spell(pair)));
    Openings.FIRST.codePoints().map(automaton.alphabet()::number).forEach(this.openings::set);
    this.begunByRun = !words.isEmpty() && anyRunBegins();
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

  /// Whether a pattern may begin with the letter of this code.
  boolean opens(int code) {
    return openings.get(code);
  }

  /// The first place from `from` on that needs a second look, or `to`: a kind stands there, or the
  /// second letter of what may be a term or a pattern.
  ///
  /// @param last the code of the letter before `from`, 0 where none counts
  int skip(int[] text, int from, int to, int last) {
    int place = from;
    int before = last;
    while (place < to) {
      int next = first(text, place, to, before);
      if (next >= to) {
        return to;
      }
      int code = glyphs.quick(text[next]);
      before = next == place ? before : glyphs.quick(text[next - 1]);
      if (code >= Glyphs.KINDS || mayBegin(text, next, mix(before, code))) {
        return next;
      }
      before = code;
      place = next + 1;
    }
    return to;
  }

  /// Nothing is called here, so that all it needs stays in registers.
  private int first(int[] text, int from, int to, int last) {
    char[] codes = glyphs.codes();
    long[] twos = pairs;
    long[] threes = triples;
    int bits = shift;
    boolean hardly = few;
    int end = Math.min(to, text.length - 1);
    int before = last;
    int code = glyphs.quick(text[from]);
    for (int place = from; place < end; place++) {
      int c = text[place + 1];
      int next = c < Glyphs.FLAT ? codes[c] : Glyphs.KINDS;
      if (code >= Glyphs.KINDS) {
        return place;
      }
      int two = before * FIRST ^ code * SECOND;
      long word = twos[two >>> bits];
      long pair = word >>> (two >>> HIGH & EVEN) & word >>> (two >>> LOW & EVEN);
      if (!hardly || (pair & 3) != 0) {
        int three = two * FIRST ^ next * SECOND;
        word = next >= Glyphs.KINDS ? -1 : threes[three >>> bits];
        long triple = word >>> (three >>> HIGH & EVEN) & word >>> (three >>> LOW & EVEN);
        if (((pair >> 1 | pair & (triple | triple >> 1)) & 1) != 0) {
          return place;
        }
      }
      before = code;
      code = next;
    }
    return end;
  }

  /// The same again, with the fourth letter.
  private boolean mayBegin(int[] text, int second, int two) {
    int pair = entry(pairs, two);
    int thirdCode = glyphs.quick(text, second + 1);
    if (pair != GOES_ON || thirdCode >= Glyphs.KINDS) {
      return pair != 0;
    }
    int three = mix(two, thirdCode);
    int triple = entry(triples, three);
    if (triple != GOES_ON) {
      return triple != 0;
    }
    int fourthCode = glyphs.quick(text, second + 2);
    return fourthCode >= Glyphs.KINDS || entry(fours, mix(three, fourthCode)) != 0;
  }

  private int entry(long[] table, int mixed) {
    long word = table[mixed >>> shift];
    return (int) (word >>> (mixed >>> HIGH & EVEN) & word >>> (mixed >>> LOW & EVEN)) & 3;
  }

  private static int mix(int first, int second) {
    return first * FIRST ^ second * SECOND;
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
      long entry = i == letters.length - 1 ? ENDS : GOES_ON;
      tables[i - 1][mixed >>> shift] |=
          entry << (mixed >>> HIGH & EVEN) | entry << (mixed >>> LOW & EVEN);
    }
  }
}
