package dev.suiren.disguise;

import java.util.Arrays;

/// How far words have come at one letter: for each the node that was reached, the letter it began
/// with, and the disguises on its way. Holds so many and no more.
final class Threads {
  private static final int MOST = 96;
  private static final int FEW = 6;

  private int[] node = new int[FEW];
  private int[] first = new int[FEW];
  private int[] bits = new int[FEW];
  private int size;

  void clear() {
    size = 0;
  }

  /// Whether there was room.
  boolean add(int toNode, int from, int how) {
    if (size == MOST) {
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
