package dev.suiren.disguise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Reads letters along the tree of words, each as all that it may stand for.
/* At each letter a set of threads ends: how far which words have come, and how. A stretch of letters
 * that stands for one character (a syllable in Latin letters, a row of components) carries on the
 * threads that ended right before it. */
final class Walk {
  /// The longest stretch of letters that stands for one character.
  private static final int LONGEST = 8;

  /// How many signs may stand between two letters of a word.
  static final int MOST_SIGNS = 3;

  private static final int NO = Meaning.NO;

  /// Among the bits of a thread: those of its two letters are not known yet.
  private static final int LATER = 1 << 30;

  private final WordTree tree;
  private final Splits splits;
  private final Letters letters;
  private final Threads[] ring = new Threads[LONGEST + 1];
  private final int[] splitting = new int[LONGEST + 1];
  private final List<Candidate> candidates = new ArrayList<>();
  private WordTree.Ways last;
  private int unfinished;

  Walk(WordTree tree, Splits splits, Letters letters) {
    this.tree = tree;
    this.splits = splits;
    this.letters = letters;
    this.last = tree.ways(0);
    Arrays.setAll(ring, i -> new Threads());
    Arrays.fill(splitting, Splits.NONE);
  }

  private Threads endingAt(int place) {
    return ring[place % ring.length];
  }

  /// Reads the letter that came last.
  void read() {
    int at = letters.size() - 1;
    int letter = letters.at(at);
    endingAt(at).clear();
    unfinished = 0;
    if (letter >= 0x80 && !Character.isIdeographic(letter)) {
      Pictures.called(letter).forEach(name -> picture(at, name));
    }
    letter(at, letter);
    if (Letters.isLatin(letter)) {
      latin(at);
    }
    split(at, letter);
  }

  /// What words the letter itself begins and carries on.
  private void letter(int at, int letter) {
    Threads now = endingAt(at);
    WordTree.Ways before = last;
    WordTree.Ways ways = tree.ways(letter);
    last = ways;
    if (now.size() > 0) {
      follow(at, 1, ways.starts(), ways.possible(), c -> Meaning.ofLetter(letter, c));
      return;
    }
    now.begin(ways.starts(), at);
    if (!follows(at) || now.isFull()) {
      return;
    }
    int gap = letters.signs(at) > 0 ? Disguise.GAP.bit() : 0;
    int from = WordTree.isKept(letter) ? endingAt(at - 1).begun() : 0;
    if (from > 0) {
      pairs(at, before.reach(), ways.seconds(), gap);
    }
    carry(at, at - 1, from, gap, ways.possible(), c -> Meaning.ofLetter(letter, c));
  }

  /// Words that began with the letter before: most of all that go on, and most of them no further.
  /// So how they came is found out when they do.
  private void pairs(int at, long[] reached, long[] possible, int gap) {
    Threads now = endingAt(at);
    for (int i = 0; i < reached.length; i += 2) {
      int place = (int) reached[i];
      for (long both = reached[i + 1] & possible[place]; both != 0; both &= both - 1) {
        int node = tree.second(place * Long.SIZE + Long.numberOfTrailingZeros(both));
        if (tree.word(node) == WordTree.NONE) {
          now.add(node, at - 1, LATER | gap);
        } else {
          arrive(at, node, at - 1, pair(node, at - 1) | gap);
        }
      }
    }
  }

  /// How two letters came to stand for the first two characters of a word.
  private int pair(int node, int first) {
    return Meaning.ofLetter(letters.at(first), tree.character(tree.first(node)))
        | Meaning.ofLetter(letters.at(first + 1), tree.character(node));
  }

  private int bits(Threads threads, int i) {
    int bits = threads.bits(i);
    return (bits & LATER) == 0 ? bits : bits & ~LATER | pair(threads.node(i), threads.first(i));
  }

  private void latin(int at) {
    StringBuilder run = new StringBuilder();
    for (int length = 1; length <= 6 && at - length + 1 >= 0; length++) {
      int first = at - length + 1;
      if (length > 1 && !letters.joined(first + 1)) {
        return;
      }
      String written = run.insert(0, (char) letters.at(first)).toString();
      int syllable = Syllables.number(written);
      if (syllable >= 0) {
        int[] starts = tree.startsBySyllable(syllable);
        follow(at, length, starts, tree.all(), c -> Meaning.ofSyllable(syllable, c));
      }
      unfinished |= Syllables.begins(written) ? 1 << length : 0;
    }
  }

  /// Carries on the rows of components that are under way, each by where it began.
  private void split(int at, int letter) {
    boolean apart = letters.parted(at) || letters.signs(at) > 0 || Letters.isLatin(letter);
    int slot = at % splitting.length;
    splitting[slot] = 0;
    for (int length = 1; length <= LONGEST && at - length + 1 >= 0; length++) {
      int from = (at - length + 1) % splitting.length;
      int state = splitting[from];
      if (state == Splits.NONE) {
        continue;
      }
      if (apart && length > 1) {
        splitting[from] = Splits.NONE;
        continue;
      }
      state = splits.step(state, letter);
      splitting[from] = state != Splits.NONE && splits.goesOn(state) ? state : Splits.NONE;
      if (state == Splits.NONE) {
        continue;
      }
      unfinished |= splits.goesOn(state) ? 1 << length : 0;
      if (length > 1) {
        whole(at, length, splits.wholes(state));
      }
    }
    splitting[(at + 1) % splitting.length] = Splits.NONE;
  }

  private void whole(int at, int length, int[] wholes) {
    for (int whole : wholes) {
      follow(
          at,
          length,
          tree.startsByWhole(whole),
          tree.all(),
          c -> c == whole ? Disguise.SPLIT.bit() : NO);
    }
  }

  /// Carries on the threads that ended before the last `length` letters with what these mean. Most
  /// go on with nothing: whether a letter can be meant at all is asked before how.
  private void follow(int at, int length, int[] starts, long[] possible, IntUnaryOperator meaning) {
    int first = at - length + 1;
    Threads now = endingAt(at);
    for (int i = 0; i < starts.length && !now.isFull(); i += 2) {
      arrive(at, starts[i], first, starts[i + 1]);
    }
    if (!follows(first) || now.isFull()) {
      return;
    }
    int gap = letters.signs(first) > 0 ? Disguise.GAP.bit() : 0;
    carry(at, first - 1, 0, gap, possible, meaning);
  }

  /// @param from which of the threads that ended at `before` are carried on first
  private void carry(
      int at, int before, int from, int gap, long[] possible, IntUnaryOperator meaning) {
    Threads now = endingAt(at);
    Threads threads = endingAt(before);
    for (int i = from; i < threads.size() && !now.isFull(); i++) {
      int to = tree.to(threads.node(i));
      for (int node = tree.from(threads.node(i)); node < to; node++) {
        int bits = tree.isAmong(possible, node) ? meaning.applyAsInt(tree.character(node)) : NO;
        if (bits != NO) {
          arrive(at, node, threads.first(i), bits(threads, i) | bits | gap);
        }
      }
    }
  }

  /// Whether what ended right before a letter may go on with it.
  private boolean follows(int first) {
    return first > 0 && !letters.parted(first) && letters.signs(first) <= MOST_SIGNS;
  }

  private void arrive(int at, int node, int first, int bits) {
    if (endingAt(at).add(node, first, bits) && tree.word(node) != WordTree.NONE && bits != 0) {
      candidates.add(new Candidate(first, at, tree.word(node), bits));
    }
  }

  /// A picture stands for all characters of its name at once.
  private void picture(int at, int[] name) {
    Threads before = new Threads();
    before.add(WordTree.ROOT, at, 0);
    if (follows(at)) {
      Threads last = endingAt(at - 1);
      for (int i = 0; i < last.size(); i++) {
        before.add(last.node(i), last.first(i), bits(last, i));
      }
    }
    for (int called : name) {
      before = step(before, called);
    }
    for (int i = 0; i < before.size(); i++) {
      arrive(at, before.node(i), before.first(i), before.bits(i));
    }
  }

  private Threads step(Threads before, int called) {
    Threads after = new Threads();
    for (int i = 0; i < before.size(); i++) {
      for (int node = tree.from(before.node(i)); node < tree.to(before.node(i)); node++) {
        int bits = Meaning.ofPicture(called, tree.character(node));
        if (bits != NO) {
          after.add(node, before.first(i), before.bits(i) | bits);
        }
      }
    }
    return after;
  }

  void drainTo(Collection<Candidate> all) {
    if (!candidates.isEmpty()) {
      all.addAll(candidates);
      candidates.clear();
    }
  }

  /// The first letter that may still be part of a word, or the number of letters.
  int frontier() {
    int size = letters.size();
    if (size == 0 || letters.partedNow()) {
      return size;
    }
    int frontier = size;
    for (int length = 0; length <= LONGEST && length <= size; length++) {
      if (length == 0 || (unfinished & 1 << length) != 0) {
        frontier = Math.min(frontier, size - length);
        if (length == 0 || follows(size - length)) {
          frontier = endingAt(size - 1 - length).earliest(frontier);
        }
      }
    }
    return frontier;
  }
}
