package dev.suiren.audit.internal;

import java.util.Arrays;

/// A tree of numbered letters in one array of ints (Aoe, IEEE Transactions on Software Engineering
/// 15(9), 1989): the child of a node by a letter stands at the node's base plus the letter, if that
/// cell names the node as its parent.
/*
 * Each place has four cells side by side, so that one wait for memory brings all that is known of a
 * node: its base, its parent, and two numbers that whoever uses the tree notes there. While it grows,
 * free cells are chained. A node with several children looks only so long for a gap among them, then
 * as long again where few cells are taken, shortly before the end, and only then goes to the end:
 * with many different letters each that goes there leaves a gap as wide as its letters lie apart. What
 * it looked at in vain is left to nodes with one child, which fit anywhere.
 */
final class DoubleArray {
  static final int ROOT = 0;
  private static final int FREE = -1;

  /// A place's first cell is its number shifted by so much.
  private static final int WIDE = 2;

  private static final int PARENT = 1;
  private static final int LINK = 2;
  private static final int MARK = 3;

  private static final int PATIENCE = 64;

  private int[] cells = {};
  private int[] next = {};
  private int[] before = {};
  private int end;

  /// The free cell at which a node with several children begins to look, or `ROOT` for the first.
  private int several;

  private final int letters;

  /// @param letters the highest number of a letter
  DoubleArray(int letters) {
    this.letters = letters;
    this.end = letters + 1;
    reserve(end + 1);
  }

  /// The child's place, or `ROOT` where there is none.
  int child(int node, int letter) {
    int place = cells[node << WIDE] + letter;
    return cells[(place << WIDE) + PARENT] == node ? place : ROOT;
  }

  /// Notes two numbers of a node, at first 0.
  void note(int node, int link, int mark) {
    cells[(node << WIDE) + LINK] = link;
    cells[(node << WIDE) + MARK] = mark;
  }

  int link(int node) {
    return cells[(node << WIDE) + LINK];
  }

  int mark(int node) {
    return cells[(node << WIDE) + MARK];
  }

  /// Gives a node its children, once.
  ///
  /// @param of letters in rising order, at least one
  void grow(int node, int[] of) {
    int base = base(of);
    cells[node << WIDE] = base;
    for (int letter : of) {
      take(base + letter);
      cells[((base + letter) << WIDE) + PARENT] = node;
    }
  }

  /// How many places there may be; all of them are below.
  int size() {
    return cells.length >> WIDE;
  }

  /// Lets go of what only growing needs.
  void seal() {
    int size = end + letters + 1;
    reserve(size);
    cells = Arrays.copyOf(cells, size << WIDE);
    next = new int[0];
    before = new int[0];
  }

  private int base(int[] of) {
    boolean one = of.length == 1;
    int place = gap(one || several == ROOT ? next[ROOT] : several, of);
    if (place < 0 && !one) {
      several = ~place == ROOT ? before[ROOT] : ~place;
      place = gap(late(), of);
    }
    if (place < 0) {
      reserve(end + letters + 1);
      place = end;
    }
    return place - of[0];
  }

  /// The first free cell from `from` on where the first of the letters may be put, or the
  /// complement of the one at which the search was given up.
  private int gap(int from, int[] of) {
    int place = from;
    for (int tries = 0; place != ROOT && tries <= PATIENCE; tries++) {
      if (fits(place - of[0], of)) {
        return place;
      }
      place = next[place];
    }
    return ~place;
  }

  /// A free cell so far before the end that few of those between are taken, and hardly any is
  /// added.
  private int late() {
    reserve(end + 1);
    int place = Math.max(letters + 1, end - letters);
    while (cells[(place << WIDE) + PARENT] != FREE) {
      place++;
    }
    return place;
  }

  private boolean fits(int base, int[] of) {
    reserve(base + letters + 1);
    for (int letter : of) {
      if (cells[((base + letter) << WIDE) + PARENT] != FREE) {
        return false;
      }
    }
    return true;
  }

  private void take(int place) {
    several = place == several ? next[place] : several;
    next[before[place]] = next[place];
    before[next[place]] = before[place];
    end = Math.max(end, place + 1);
  }

  /// Chains further free cells behind the last one. The first cells stay free, so that a base is
  /// never below 0.
  private void reserve(int size) {
    int old = next.length;
    if (size <= old) {
      return;
    }
    int grown = Math.max(size, old * 2);
    cells = Arrays.copyOf(cells, grown << WIDE);
    next = Arrays.copyOf(next, grown);
    before = Arrays.copyOf(before, grown);
    int last = old == 0 ? ROOT : before[ROOT];
    for (int place = old; place < grown; place++) {
      cells[(place << WIDE) + PARENT] = FREE;
    }
    for (int place = Math.max(letters + 1, old); place < grown; place++) {
      before[place] = last;
      next[last] = place;
      last = place;
    }
    next[last] = ROOT;
    before[ROOT] = last;
  }
}
