package dev.suiren.disguise;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// All words as one tree of characters. Nodes are numbers; each knows its first child and the next
/// one beside it. Immutable once built; what leads away from the root is found out when it is first
/// asked for.
final class WordTree {
  static final int ROOT = 0;
  static final int NONE = -1;

  private int[] character = new int[64];
  private int[] word = new int[64];
  private int[] child = new int[64];
  private int[] next = new int[64];
  private int nodes;

  private final PerLetter<int[]> byLetter =
      new PerLetter<>(letter -> starts(c -> Meaning.ofLetter(letter, c)));
  private final PerLetter<int[]> bySyllable =
      new PerLetter<>(syllable -> starts(c -> Meaning.ofSyllable(syllable, c)));
  private final PerLetter<int[]> byWhole =
      new PerLetter<>(whole -> starts(c -> c == whole ? Disguise.SPLIT.bit() : Meaning.NO));

  private WordTree() {
    grow(0);
  }

  static WordTree of(List<int[]> words) {
    WordTree tree = new WordTree();
    int[] last = {};
    for (int number : sorted(words)) {
      tree.add(words.get(number), number, last);
      last = words.get(number);
    }
    return tree;
  }

  /// In order, so that a word's beginning is the last child of each node on its way.
  private static int[] sorted(List<int[]> words) {
    return java.util.stream.IntStream.range(0, words.size())
        .filter(i -> words.get(i).length > 0)
        .boxed()
        .sorted((a, b) -> Arrays.compare(words.get(a), words.get(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void add(int[] letters, int number, int[] last) {
    int node = ROOT;
    boolean same = true;
    for (int i = 0; i < letters.length; i++) {
      same &= i < last.length && last[i] == letters[i];
      node = same ? child[node] : under(node, letters[i]);
    }
    word[node] = number;
  }

  private int under(int parent, int letter) {
    int node = grow(letter);
    next[node] = child[parent];
    child[parent] = node;
    return node;
  }

  private int grow(int letter) {
    if (nodes == character.length) {
      character = Arrays.copyOf(character, nodes * 2);
      word = Arrays.copyOf(word, nodes * 2);
      child = Arrays.copyOf(child, nodes * 2);
      next = Arrays.copyOf(next, nodes * 2);
    }
    character[nodes] = letter;
    word[nodes] = NONE;
    child[nodes] = NONE;
    next[nodes] = NONE;
    return nodes++;
  }

  /// The children of the root that something may stand for, each with the bits of its disguise.
  private int[] starts(IntUnaryOperator meaning) {
    int[] starts = new int[16];
    int size = 0;
    for (int node = child[ROOT]; node != NONE; node = next[node]) {
      int bits = meaning.applyAsInt(character[node]);
      if (bits != Meaning.NO) {
        starts = size == starts.length ? Arrays.copyOf(starts, size * 2) : starts;
        starts[size++] = node;
        starts[size++] = bits;
      }
    }
    return Arrays.copyOf(starts, size);
  }

  /// Nodes and bits by turns: the first characters of words that a letter may stand for.
  int[] startsByLetter(int letter) {
    return byLetter.of(letter);
  }

  int[] startsBySyllable(int syllable) {
    return bySyllable.of(syllable);
  }

  int[] startsByWhole(int whole) {
    return byWhole.of(whole);
  }

  int child(int node) {
    return child[node];
  }

  int next(int node) {
    return next[node];
  }

  int character(int node) {
    return character[node];
  }

  /// The number of the word that ends at a node, or `NONE`.
  int word(int node) {
    return word[node];
  }
}
