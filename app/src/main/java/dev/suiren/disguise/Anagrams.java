package dev.suiren.disguise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The words of two to five letters by what letters they have, in whatever order.
/* A set of letters is known by the sum of a hash of each of them; a find is compared letter by
 * letter afterwards, so that equal sums do no harm. */
final class Anagrams {
  static final int SHORTEST = 2;
  static final int LONGEST = 5;

  /// Asked for by itself, so that most sums are told without going through a list.
  static final List<Integer> NOBODY = List.of();

  private final LongTable sums = new LongTable();
  private final List<List<Integer>> words = new ArrayList<>();
  private final BitSet letters = new BitSet();
  private final LongTable pairs = new LongTable();
  private final Sieve knownSums;
  private final Sieve knownPairs;

  Anagrams(List<int[]> list) {
    for (int i = 0; i < list.size(); i++) {
      int[] word = list.get(i);
      if (word.length >= SHORTEST && word.length <= LONGEST && han(word)) {
        add(word, i);
      }
    }
    knownSums = new Sieve(sums);
    knownPairs = new Sieve(pairs);
  }

  private static boolean han(int[] word) {
    return java.util.Arrays.stream(word).allMatch(Character::isIdeographic);
  }

  private void add(int[] word, int number) {
    long sum = 0;
    for (int letter : word) {
      sum += hash(letter);
      letters.set(letter);
      for (int other : word) {
        pairs.put(pair(letter, other), 0);
      }
    }
    if (sums.get(sum) == LongTable.NONE) {
      sums.put(sum, words.size());
      words.add(new ArrayList<>(1));
    }
    words.get(sums.get(sum)).add(number);
  }

  static long hash(int letter) {
    long mixed = (letter + 1) * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 29;
    return mixed * 0xBF58476D1CE4E5B9L;
  }

  /// The words whose letters add up so; nearly always none.
  List<Integer> words(long sum) {
    int place = knownSums.mayHave(sum) ? sums.get(sum) : LongTable.NONE;
    return place == LongTable.NONE ? NOBODY : words.get(place);
  }

  boolean has(int letter) {
    return letters.get(letter);
  }

  /// Whether some word has both letters.
  boolean together(int one, int other) {
    long pair = pair(one, other);
    return knownPairs.mayHave(pair) && pairs.get(pair) != LongTable.NONE;
  }

  private static long pair(int one, int other) {
    return (long) one << 32 | other;
  }
}
