package dev.suiren.disguise;

/// How far words have come at one letter: for each the node that was reached, the letter it began
/// with, and the disguises on its way. Holds so many and no more.
final class Threads {
  private static final int MOST = 96;

  private final int[] node = new int[MOST];
  private final int[] first = new int[MOST];
  private final int[] bits = new int[MOST];
  private int size;

  void clear() {
    size = 0;
  }

  /// Whether there was room.
  boolean add(int toNode, int from, int how) {
    if (size == MOST) {
      return false;
    }
    node[size] = toNode;
    first[size] = from;
    bits[size++] = how;
    return true;
  }

  boolean isFull() {
    return size == MOST;
  }

  int size() {
    return size;
  }

  int node(int i) {
    return node[i];
  }

  int first(int i) {
    return first[i];
  }

  int bits(int i) {
    return bits[i];
  }

  /// The first letter of all that came so far, or `otherwise`.
  int earliest(int otherwise) {
    int earliest = otherwise;
    for (int i = 0; i < size; i++) {
      earliest = Math.min(earliest, first[i]);
    }
    return earliest;
  }
}
