package dev.suiren.disguise;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// All words as one tree of characters. Nodes are numbers, those of one parent one after the other.
/// Immutable once built; what a letter may stand for is found out when it is first asked for.
final class WordTree {
  static final int ROOT = 0;
  static final int NONE = -1;

  /// The end of Unicode's common characters.
  private static final int LAST_KEPT = 0x9FFF;

  private int[] character = new int[64];
  private int[] word = new int[64];
  private int[] child = new int[64];
  private int[] next = new int[64];
  private int nodes;
  private int[] from = {};
  private int[] kind = {};
  private int[] kinds = {};
  private long[] all = {};
  private int[] parent = {};

  private final PerLetter<Ways> ways = new PerLetter<>(this::find);
  private final PerLetter<int[]> bySyllable =
      new PerLetter<>(syllable -> starts(c -> Meaning.ofSyllable(syllable, c)));
  private final PerLetter<int[]> byWhole =
      new PerLetter<>(whole -> starts(c -> c == whole ? Disguise.SPLIT.bit() : Meaning.NO));

  /// What a letter may do among the words.
  ///
  /// @param starts nodes and bits by turns: the first characters of words that it may stand for
  /// @param possible the kinds of characters that it may stand for, and perhaps others: of rare
  ///   letters, which are many, nothing is kept
  /// @param seconds the second characters of words that it may stand for, a bit for each; of rare
  ///   letters none is kept
  /// @param reach the second characters of all words that may begin with it, as far as threads are
  ///   kept: a place among the bits and the bits there by turns
  record Ways(int[] starts, long[] possible, long[] seconds, long[] reach) {}

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
    tree.lineUp();
    tree.numberKinds();
    tree.nameParents();
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

  /// Numbers the nodes anew, parent by parent.
  private void lineUp() {
    int[] old = new int[nodes];
    int count = 1;
    from = new int[nodes + 1];
    for (int node = 0; node < nodes; node++) {
      from[node] = count;
      for (int each = child[old[node]]; each != NONE; each = next[each]) {
        old[count++] = each;
      }
    }
    from[nodes] = count;
    character = Arrays.stream(old).map(node -> character[node]).toArray();
    word = Arrays.stream(old).map(node -> word[node]).toArray();
    child = new int[0];
    next = new int[0];
  }

  /// Gives equal characters one number.
  private void numberKinds() {
    kinds = Arrays.stream(character).sorted().distinct().toArray();
    kind = Arrays.stream(character).map(each -> Arrays.binarySearch(kinds, each)).toArray();
    all = new long[kinds.length / Long.SIZE + 1];
    Arrays.fill(all, -1L);
  }

  /// The parents of the second characters of words.
  private void nameParents() {
    parent = new int[secondTo() - secondFrom()];
    for (int node = from(ROOT); node < to(ROOT); node++) {
      Arrays.fill(parent, from(node) - secondFrom(), to(node) - secondFrom(), node);
    }
  }

  /// Where the second characters of words begin, those of one first character after the other.
  private int secondFrom() {
    return to(ROOT);
  }

  private int secondTo() {
    return from[to(ROOT)];
  }

  private Ways find(int letter) {
    int[] starts = starts(c -> Meaning.ofLetter(letter, c));
    boolean kept = isKept(letter);
    long[] possible = kept ? kindsOf(letter) : all;
    return new Ways(starts, possible, kept ? secondsOf(possible) : all, reachOf(starts));
  }

  /// What a letter may do, found out when it is first asked for.
  Ways ways(int letter) {
    return ways.of(letter);
  }

  private long[] secondsOf(long[] possible) {
    long[] some = new long[parent.length / Long.SIZE + 1];
    for (int i = 0; i < parent.length; i++) {
      if (isAmong(possible, secondFrom() + i)) {
        some[i / Long.SIZE] |= 1L << i;
      }
    }
    return some;
  }

  /// The second characters of all words that begin at these places, as far as threads are kept: a
  /// place among the bits and the bits there by turns.
  private long[] reachOf(int[] starts) {
    long[] bits = new long[parent.length / Long.SIZE + 1];
    for (int i = 0; i < Math.min(starts.length, 2 * Threads.MOST); i += 2) {
      for (int node = from(starts[i]); node < to(starts[i]); node++) {
        int at = node - secondFrom();
        bits[at / Long.SIZE] |= 1L << at;
      }
    }
    long[] some = new long[2 * (int) Arrays.stream(bits).filter(each -> each != 0).count()];
    int size = 0;
    for (int i = 0; i < bits.length; i++) {
      if (bits[i] != 0) {
        some[size++] = i;
        some[size++] = bits[i];
      }
    }
    return some;
  }

  /// The node of the second character that has so many before it.
  int second(int number) {
    return secondFrom() + number;
  }

  /// The node before one of a second character.
  int first(int second) {
    return parent[second - secondFrom()];
  }

  /// Whether what a letter may stand for is kept.
  static boolean isKept(int letter) {
    return letter <= LAST_KEPT;
  }

  /// The characters that a letter may stand for, a bit for each kind.
  private long[] kindsOf(int letter) {
    long[] some = new long[kinds.length / Long.SIZE + 1];
    for (int i = 0; i < kinds.length; i++) {
      if (Meaning.ofLetter(letter, kinds[i]) != Meaning.NO) {
        some[i / Long.SIZE] |= 1L << i;
      }
    }
    return some;
  }

  /// The children of the root that something may stand for, each with the bits of its disguise.
  private int[] starts(IntUnaryOperator meaning) {
    int[] starts = new int[16];
    int size = 0;
    for (int node = from(ROOT); node < to(ROOT); node++) {
      int bits = meaning.applyAsInt(character[node]);
      if (bits != Meaning.NO) {
        starts = size == starts.length ? Arrays.copyOf(starts, size * 2) : starts;
        starts[size++] = node;
        starts[size++] = bits;
      }
    }
    return Arrays.copyOf(starts, size);
  }

  /// Nodes and bits by turns: the first characters of words that a syllable may stand for.
  int[] startsBySyllable(int syllable) {
    return bySyllable.of(syllable);
  }

  int[] startsByWhole(int whole) {
    return byWhole.of(whole);
  }

  /// All kinds of characters.
  long[] all() {
    return all;
  }

  /// Whether a node's character is of one of these kinds.
  boolean isAmong(long[] some, int node) {
    int number = kind[node];
    return (some[number >> 6] & 1L << number) != 0;
  }

  /// The first child of a node; the others follow, up to `to`.
  int from(int node) {
    return from[node];
  }

  int to(int node) {
    return from[node + 1];
  }

  int character(int node) {
    return character[node];
  }

  /// The number of the word that ends at a node, or `NONE`.
  int word(int node) {
    return word[node];
  }
}
