package dev.suiren.disguise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A list of words to be found where signs stand between their letters, and in no other disguise:
/// each costs next to nothing in a text that does not hold it. Immutable, shared by all threads.
/* All words lie in one tree, those of Latin letters and digits alone below a root of their own:
 * between words with spaces such letters tell something only where each stands by itself. */
public final class SpacedWords {
  static final int NONE = -1;

  /// Where words begin, and those of Latin letters and digits alone.
  static final int ROOT = 0;

  static final int LATIN = 1;

  /// Of two letters that follow each other in a word: if Latin ones, each stands by itself, or not.
  private static final int SINGLE = 0;

  private static final int ANYHOW = 1;

  /// Fewer single letters are initials of a name.
  private static final int SHORTEST_LATIN = 4;

  private final List<int[]> words;
  private final LeastCosts least;
  private final LongTable steps = new LongTable();
  private final LongTable pairs = new LongTable();
  private final List<List<Integer>> ending = new ArrayList<>();
  private final BitSet first = new BitSet();
  private final BitSet latin = new BitSet();

  private SpacedWords(List<int[]> words) {
    this.words = words;
    this.least = new LeastCosts(words);
    node(false);
    node(true);
    for (int number = 0; number < words.size(); number++) {
      add(words.get(number), number);
    }
  }

  /// @param words in lower case and simplified characters; those of one letter are never found, nor
  ///   those of less than four Latin letters
  public static SpacedWords of(List<String> words) {
    return new SpacedWords(words.stream().map(Disguises::letters).toList());
  }

  private void add(int[] word, int number) {
    boolean spelled = spells(word);
    if (word.length < (spelled ? SHORTEST_LATIN : 2)) {
      return;
    }
    first.set(word[0]);
    int node = spelled ? LATIN : ROOT;
    for (int i = 0; i < word.length; i++) {
      if (i > 0 && !isAnyhow(word[i - 1], word[i])) {
        pairs.put(key(word[i - 1], word[i]), !spelled && isInRun(word, i) ? ANYHOW : SINGLE);
      }
      node = under(node, word[i], spelled);
    }
    ending.get(node).add(number);
  }

  /// Whether more than two Latin letters or digits stand together at a place and the one before it.
  private static boolean isInRun(int[] word, int at) {
    boolean before = at > 1 && word[at - 2] < 0x80;
    boolean behind = at + 1 < word.length && word[at + 1] < 0x80;
    return word[at - 1] < 0x80 && word[at] < 0x80 && (before || behind);
  }

  private static boolean spells(int[] word) {
    for (int letter : word) {
      if (letter >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private int under(int parent, int letter, boolean spelled) {
    int known = steps.get(key(parent, letter));
    if (known != LongTable.NONE) {
      return known;
    }
    int node = node(spelled);
    steps.put(key(parent, letter), node);
    return node;
  }

  private int node(boolean spelled) {
    int node = ending.size();
    ending.add(new ArrayList<>(1));
    latin.set(node, spelled);
    return node;
  }

  private static long key(int before, int letter) {
    return (long) before << 21 | letter;
  }

  /// Opens a reading of one text, for one thread.
  public SpacedReader read() {
    return new SpacedReader(this);
  }

  /// Opens a first look at one text, for one thread.
  public SpacedGlance glance() {
    return new SpacedGlance(this);
  }

  Plausibility judge(Letters text) {
    return new Plausibility(words, least, text);
  }

  /// Whether a word begins with a letter.
  boolean begins(int letter) {
    return first.get(letter);
  }

  /// The node after one more letter, or `NONE`.
  int step(int node, int letter) {
    return steps.get(key(node, letter));
  }

  /// The words that end at a node.
  List<Integer> ending(int node) {
    return ending.get(node);
  }

  /// Whether a node belongs to words of Latin letters and digits alone.
  boolean isLatin(int node) {
    return latin.get(node);
  }

  /// Whether one letter follows another in a word.
  boolean follow(int before, int letter) {
    return pairs.get(key(before, letter)) != LongTable.NONE;
  }

  /// The same, where other Latin letters may stand right beside both.
  boolean isAnyhow(int before, int letter) {
    return pairs.get(key(before, letter)) == ANYHOW;
  }
}
