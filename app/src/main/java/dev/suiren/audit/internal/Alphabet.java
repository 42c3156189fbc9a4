package dev.suiren.audit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The characters of a list of words, numbered from 1; the commonest first, so that what is asked
/// for most lies close together. Immutable.
final class Alphabet {
  private static final int FLAT = 0x10000;

  private final char[] flat = new char[FLAT];
  private final Map<Integer, Integer> beyond = new HashMap<>();
  private final int size;

  private Alphabet(List<Integer> letters) {
    size = letters.size();
    for (int i = 0; i < size; i++) {
      if (letters.get(i) < FLAT && i + 1 < FLAT) {
        flat[letters.get(i)] = (char) (i + 1);
      } else {
        beyond.put(letters.get(i), i + 1);
      }
    }
  }

  /// @param more letters that have a number too, though perhaps no word has them
  static Alphabet of(List<int[]> words, String more) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int[] word : words) {
      for (int letter : word) {
        counts.merge(letter, 1, Integer::sum);
      }
    }
    more.codePoints().forEach(letter -> counts.putIfAbsent(letter, 0));
    return new Alphabet(
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList());
  }

  /// How many there are; the highest number.
  int size() {
    return size;
  }

  /// The number of a code point, or 0 for one that no word has.
  int number(int codePoint) {
    if (codePoint < FLAT) {
      int number = flat[codePoint];
      return number != 0 || size < FLAT ? number : beyond.getOrDefault(codePoint, 0);
    }
    return beyond.isEmpty() ? 0 : beyond.getOrDefault(codePoint, 0);
  }
}
