package dev.suiren.disguise;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;

/// How much a row of letters surprises somebody who reads Chinese: the least sum of -ln p over all
/// ways to cut it into words, each word's chance depending on the one before it. Grows by one
/// letter at a time.
/* Chances are those of HanLP's core dictionary and of its pairs of words (a weighted mean of what
 * follows a word and of what occurs at all; Jelinek and Mercer, 1980), and of its dictionary of
 * newer words, which has no pairs. At each bound between two letters stand the words that end there,
 * each with the cost of the cheapest way to it; from each of the last few bounds a walk through the
 * dictionaries is under way. */
final class Cuts {
  private static final float UNKNOWN = Dictionary.UNKNOWN;
  private static final double PAIRS = 0.6;
  private static final float LOG_REST = (float) Math.log(1 - PAIRS);

  /// What a word costs more at most for what stands before it.
  static final float MOST_MORE = -LOG_REST;

  private static final int LONGEST = 5;
  private static final int MOST = 8;

  private static final int FIRST = 16;
  private static final int LONGEST_RUN = 12;

  /// A listed word is expected to occur, known to the dictionary or not.
  static final float LISTED = 11;

  /// A sign between two letters, a picture, a number, and a run of Latin letters.
  private static final float SIGN = 1.5f;

  private static final float PICTURE = 6;
  private static final float NUMBER = 8;
  private static final float LATIN = 6.5f;
  private static final float MORE_LATIN = 2;

  private static final Dictionary CORE = Dictionary.CORE;
  private static final Dictionary NEWER = Dictionary.NEWER;
  private static final int NONE = Dictionary.NONE;

  /// The class that the dictionary holds all numbers in.
  private static final int NUMERAL = CoreDictionary.M_WORD_ID;

  private static final String NUMERALS = "0123456789〇零一二两三四五六七八九十百千万亿几";

  private int[] number = new int[FIRST * MOST];
  private float[] cost = new float[FIRST * MOST];
  private int[] ending = new int[FIRST];
  private float[] sign = new float[FIRST];

  /// What the cheapest way to a bound costs.
  private float[] least = new float[FIRST];

  /// Whether a letter is a character that no number or run is made of.
  private boolean[] han = new boolean[FIRST];

  /// What the dearest word costs alone that begins at a bound.
  private float[] dearest = new float[FIRST];

  private int size;

  private int runFrom;
  private int runKind;

  /// Whether the first word costs as little as it may behind any other.
  private boolean free;

  private final int[] core = new int[LONGEST];
  private final int[] newer = new int[LONGEST];

  /// Begins anew with nothing.
  void clear() {
    size = 0;
    ending[0] = 1;
    number[0] = NONE;
    cost[0] = 0;
    least[0] = 0;
    block();
  }

  /// Begins anew after the first `letters` letters of other cuts.
  void follow(Cuts other, int letters) {
    clear();
    ending[0] = other.ending[letters];
    least[0] = other.least[letters];
    System.arraycopy(other.number, letters * MOST, number, 0, ending[0]);
    System.arraycopy(other.cost, letters * MOST, cost, 0, ending[0]);
  }

  /// What letters cost at least, whatever stands before them.
  static float least(int[] letters) {
    Cuts cuts = new Cuts();
    cuts.clear();
    cuts.free = true;
    for (int letter : letters) {
      cuts.add(letter, false);
    }
    return cuts.cost(cuts.size());
  }

  /// No word reaches over the bound where the letters end.
  void block() {
    forget();
    runFrom = size;
  }

  private void forget() {
    Arrays.fill(core, NONE);
    Arrays.fill(newer, NONE);
  }

  /// @param signs whether signs stand before the letter
  void add(int letter, boolean signs) {
    if (signs) {
      block();
    }
    grow();
    sign[size] = signs ? SIGN : 0;
    dearest[size] = 0;
    int at = size++;
    ending[size] = 0;
    least[size] = Float.MAX_VALUE;
    if (Character.isIdeographic(letter)) {
      words(letter, at);
    } else {
      forget();
    }
    run(letter, at);
  }

  private void grow() {
    if (size + 2 > ending.length) {
      int length = ending.length * 2;
      number = Arrays.copyOf(number, length * MOST);
      cost = Arrays.copyOf(cost, length * MOST);
      ending = Arrays.copyOf(ending, length);
      sign = Arrays.copyOf(sign, length);
      least = Arrays.copyOf(least, length);
      han = Arrays.copyOf(han, length);
      dearest = Arrays.copyOf(dearest, length);
    }
  }

  private void words(int letter, int at) {
    boolean single = false;
    for (int from = at; from > at - LONGEST && from >= 0; from--) {
      int slot = from % LONGEST;
      if (from == at) {
        core[slot] = CORE.first(letter);
        newer[slot] = NEWER.first(letter);
      } else if (core[slot] < 0 && newer[slot] < 0) {
        continue;
      } else {
        core[slot] = CORE.step(core[slot], letter);
        newer[slot] = NEWER.step(newer[slot], letter);
      }
      int known = CORE.word(core[slot]);
      float alone = Math.min(CORE.alone(known), NEWER.alone(NEWER.word(newer[slot])));
      if (alone < UNKNOWN) {
        single |= from == at;
        put(from, known, alone);
      }
    }
    if (!single) {
      put(at, NONE, UNKNOWN);
    }
  }

  /// Numbers, Latin letters, and what is neither.
  private void run(int letter, int at) {
    int kind = kind(letter);
    if (kind != runKind || kind == 'p') {
      runFrom = at;
      runKind = kind;
    }
    han[at] = kind == 'h';
    if (kind == 'h') {
      return;
    }
    for (int from = Math.max(runFrom, at - LONGEST_RUN); from <= at; from++) {
      switch (kind) {
        case 'n' -> put(from, NUMERAL, NUMBER);
        case 'l' -> put(from, NONE, LATIN + MORE_LATIN * (at - from + 1));
        default -> put(from, NONE, PICTURE);
      }
    }
  }

  private static int kind(int letter) {
    if (NUMERALS.indexOf(letter) >= 0) {
      return 'n';
    }
    if (Character.isIdeographic(letter)) {
      return 'h';
    }
    return letter < 0x80 ? 'l' : 'p';
  }

  /// The listed word ends here that began `letters` letters ago.
  void list(int letters) {
    put(size - letters, NONE, LISTED);
  }

  private void put(int from, int word, float alone) {
    dearest[from] = Math.max(dearest[from], alone);
    float best = Float.MAX_VALUE;
    for (int i = from * MOST; i < from * MOST + ending[from]; i++) {
      best = Math.min(best, cost[i] + after(number[i], word, alone));
    }
    if (free && from == 0) {
      best = (float) -Math.log(PAIRS + (1 - PAIRS) * Math.exp(-alone));
    }
    if (ending[size] < MOST) {
      int slot = size * MOST + ending[size]++;
      number[slot] = word;
      cost[slot] = best + sign[from];
      least[size] = Math.min(least[size], cost[slot]);
    }
  }

  private static float after(int before, int word, float alone) {
    if (before == NONE || word == NONE) {
      return alone;
    }
    double pairs = Pairs.often(before, word);
    if (pairs == 0) {
      return alone - LOG_REST;
    }
    double following = Math.min(1, pairs / (CORE.often(before) + 1));
    return (float) -Math.log(PAIRS * following + (1 - PAIRS) * Math.exp(-alone));
  }

  /// The cost of the cheapest way to the first `letters` letters.
  float cost(int letters) {
    return least[letters];
  }

  /// Whether the letters from one bound to another are characters that no number is made of.
  boolean isHan(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!han[at]) {
        return false;
      }
    }
    return true;
  }

  /// What the dearest word costs alone that begins at a bound, of those known so far.
  float dearest(int bound) {
    return dearest[bound];
  }

  /// The least that the ways so far cost, where what follows may cost less by `bonus` behind a
  /// known word.
  float least(float bonus) {
    float least = Float.MAX_VALUE;
    for (int i = size * MOST; i < size * MOST + ending[size]; i++) {
      least = Math.min(least, number[i] == NONE ? cost[i] : cost[i] - bonus);
    }
    return least;
  }

  int size() {
    return size;
  }
}
