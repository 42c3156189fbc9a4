package dev.suiren.disguise;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import java.util.concurrent.atomic.AtomicLongArray;

/// How often two words of the core dictionary stand side by side. What was asked lately is kept,
/// since texts ask the same over and over. Thread-safe.
/* A place holds words and answer in one long, so that nobody reads the answer of another pair. */
final class Pairs {
  private static final int WORD_BITS = 18;
  private static final int COUNT_BITS = 64 - 2 * WORD_BITS;
  private static final int MOST = (1 << COUNT_BITS) - 1;
  private static final int PLACES = 1 << 16;
  private static final AtomicLongArray KNOWN = new AtomicLongArray(PLACES);

  private Pairs() {}

  /// @param before,word their numbers
  static int often(int before, int word) {
    if ((before + 1 | word) >>> WORD_BITS != 0) {
      return count(before, word);
    }
    long pair = (long) before + 1 << WORD_BITS | word;
    int place = (int) (pair * 0x9E3779B97F4A7C15L >>> 40) & PLACES - 1;
    long known = KNOWN.getOpaque(place);
    if (known >>> COUNT_BITS == pair) {
      return (int) known & MOST;
    }
    int count = Math.min(MOST, count(before, word));
    KNOWN.setOpaque(place, pair << COUNT_BITS | count);
    return count;
  }

  private static int count(int before, int word) {
    return Math.max(0, CoreBiGramTableDictionary.getBiFrequency(before, word));
  }
}
