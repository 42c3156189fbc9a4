package dev.suiren.disguise;

import java.util.Arrays;

/// How far words have come at one letter: for each the node that was reached, the letter it began
/// with, and the disguises on its way. Holds so many and no more. Those that begin here are not
/// copied.
final class Threads {
  static final int MOST = 96;
  private static final int FEW = 6;
  private static final int[] NONE = {};

  private int[] starts = NONE;
  private int begun;
  private int begunAt;
  private int[] node = new int[FEW];
  private int[] first = new int[FEW];
  private int[] bits = new int[FEW];
  private int size;

  void clear() {
    size = 0;
    begun = 0;
  }

  /// All words that begin with a letter, before any other is added.
  ///
  /// @param nodes and bits by turns
  void begin(int[] nodes, int at) {
    starts = nodes;
    begun = Math.min(MOST, nodes.length / 2);
    begunAt = at;
  }

  /// How many begin here; they come first.
  int begun() {
    return begun;
  }

  /// Whether there was room.
  boolean add(int toNode, int from, int how) {
    if (isFull()) {
      return false;
    }
    if (size == node.length) {
      grow();
    }
    node[size] = toNode;
    first[size] = from;
    bits[size++] = how;
    return true;
  }

  private void grow() {
    node = Arrays.copyOf(node, size * 2);
    first = Arrays.copyOf(first, size * 2);
    bits = Arrays.copyOf(bits, size * 2);
  }

  boolean isFull() {
    return begun + size == MOST;
  }

  int size() {
    return begun + size;
  }

  int node(int i) {
    return i < begun ? starts[2 * i] : node[i - begun];
  }

  int first(int i) {
    return i < begun ? begunAt : first[i - begun];
  }

  int bits(int i) {
    return i < begun ? starts[2 * i + 1] : bits[i - begun];
  }

  /// The first letter of all that came so far, or `otherwise`.
  int earliest(int otherwise) {
    int earliest = begun > 0 ? Math.min(otherwise, begunAt) : otherwise;
    for (int i = 0; i < size; i++) {
      earliest = Math.min(earliest, first[i]);
    }
    return earliest;
  }
}
