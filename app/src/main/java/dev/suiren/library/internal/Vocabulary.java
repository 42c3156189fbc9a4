package dev.suiren.library.internal;

import java.util.Arrays;
import java.util.Map;

/// Pieces of words and their numbers, packed into a few arrays: a vocabulary of 30,000 pieces is
/// looked into some dozen times for each word of a text. Thread-safe.
/* An open hash table of entries. The hash of a piece is computed letter by letter, so that walking
 * along a word gives those of all its beginnings, and no text is copied to be looked up.
 */
final class Vocabulary {
  static final int NONE = -1;
  private static final int FREE = -1;

  private final char[] letters;
  private final int[] starts;
  private final int[] ids;
  private final int[] slots;
  private final int longest;

  private Vocabulary(char[] letters, int[] starts, int[] ids, int longest) {
    this.letters = letters;
    this.starts = starts;
    this.ids = ids;
    this.longest = longest;
    this.slots = new int[Math.max(2, Integer.highestOneBit(ids.length) * 4)];
    Arrays.fill(slots, FREE);
    for (int entry = 0; entry < ids.length; entry++) {
      int slot = slot(hash(letters, starts[entry], starts[entry + 1]));
      while (slots[slot] != FREE) {
        slot = after(slot);
      }
      slots[slot] = entry;
    }
  }

  /// @param ids by piece
  static Vocabulary of(Map<String, Integer> ids) {
    StringBuilder letters = new StringBuilder();
    int[] starts = new int[ids.size() + 1];
    int[] numbers = new int[ids.size()];
    int longest = 0;
    int entry = 0;
    for (var piece : ids.entrySet()) {
      letters.append(piece.getKey());
      longest = Math.max(longest, piece.getKey().length());
      numbers[entry++] = piece.getValue();
      starts[entry] = letters.length();
    }
    return new Vocabulary(letters.toString().toCharArray(), starts, numbers, longest);
  }

  /// The longest piece with which the letters from `from` on begin, or `NONE`.
  int longest(char[] word, int from, int to) {
    int found = NONE;
    int hash = 0;
    int end = Math.min(to, from + longest);
    for (int at = from; at < end; at++) {
      hash = step(hash, word[at]);
      int entry = find(hash, word, from, at + 1);
      if (entry != NONE) {
        found = entry;
      }
    }
    return found;
  }

  int length(int entry) {
    return starts[entry + 1] - starts[entry];
  }

  int id(int entry) {
    return ids[entry];
  }

  private int find(int hash, char[] word, int from, int to) {
    for (int slot = slot(hash); slots[slot] != FREE; slot = after(slot)) {
      int entry = slots[slot];
      if (Arrays.equals(word, from, to, letters, starts[entry], starts[entry + 1])) {
        return entry;
      }
    }
    return NONE;
  }

  private static int hash(char[] letters, int from, int to) {
    int hash = 0;
    for (int at = from; at < to; at++) {
      hash = step(hash, letters[at]);
    }
    return hash;
  }

  private static int step(int hash, char letter) {
    return hash * 31 + letter;
  }

  /// Spreads by the golden ratio: hashes of short words differ in their low bits only.
  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private int after(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
