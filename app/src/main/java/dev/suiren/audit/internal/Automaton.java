package dev.suiren.audit.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds all of many words in one pass over code points (Aho and Corasick, CACM 18(6), 1975).
///
/// Immutable; transitions lie in one open hash table of longs, states in plain arrays. The depth of
/// a state is the length of the longest beginning of any word that the text read so far ends with:
/// whatever stands before it can take part in no further match.
final class Automaton {
  static final int ROOT = 0;

  private final long[] keys;
  private final int[] targets;
  private final int mask;
  private final int[] fail;
  private final int[] depth;
  private final int[] word;
  private final int[] nextOutput;

  private Automaton(Builder trie) {
    int states = trie.depth.size();
    int capacity = Integer.highestOneBit(Math.max(8, states * 2)) * 2;
    keys = new long[capacity];
    targets = new int[capacity];
    mask = capacity - 1;
    Arrays.fill(keys, -1);
    fail = new int[states];
    nextOutput = new int[states];
    depth = trie.depth.stream().mapToInt(Integer::intValue).toArray();
    word = trie.word.stream().mapToInt(Integer::intValue).toArray();
    link(trie);
  }

  /// Words are numbered by their place in the list; the same word twice keeps the last number.
  static Automaton of(List<int[]> words) {
    Builder trie = new Builder();
    for (int i = 0; i < words.size(); i++) {
      trie.add(words.get(i), i);
    }
    return new Automaton(trie);
  }

  int step(int state, int codePoint) {
    int from = state;
    while (true) {
      int to = find(from, codePoint);
      if (to >= 0) {
        return to;
      }
      if (from == ROOT) {
        return ROOT;
      }
      from = fail[from];
    }
  }

  int depth(int state) {
    return depth[state];
  }

  /// The first state at or behind `state` at which a word ends, or `ROOT`.
  int firstOutput(int state) {
    return word[state] >= 0 ? state : nextOutput[state];
  }

  int nextOutput(int state) {
    return nextOutput[state];
  }

  int word(int state) {
    return word[state];
  }

  private int find(int state, int codePoint) {
    long key = ((long) state << 21) | codePoint;
    int slot = slot(key);
    while (keys[slot] != -1) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }

  private void link(Builder trie) {
    for (Edge edge : trie.edges) {
      long key = ((long) edge.from << 21) | edge.codePoint;
      int slot = slot(key);
      while (keys[slot] != -1) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = key;
      targets[slot] = edge.to;
    }
    List<List<Edge>> byState = new ArrayList<>();
    for (int i = 0; i < depth.length; i++) {
      byState.add(new ArrayList<>(1));
    }
    trie.edges.forEach(edge -> byState.get(edge.from).add(edge));
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(ROOT));
    while (!queue.isEmpty()) {
      for (Edge edge : byState.get(queue.remove())) {
        fail[edge.to] = edge.from == ROOT ? ROOT : step(fail[edge.from], edge.codePoint);
        nextOutput[edge.to] = firstOutput(fail[edge.to]);
        queue.add(edge.to);
      }
    }
  }

  private record Edge(int from, int codePoint, int to) {}

  private static final class Builder {
    final List<Edge> edges = new ArrayList<>();
    final List<Integer> depth = new ArrayList<>(List.of(0));
    final List<Integer> word = new ArrayList<>(List.of(-1));
    private final java.util.Map<Long, Integer> index = new java.util.HashMap<>();

    void add(int[] codePoints, int number) {
      int state = ROOT;
      for (int codePoint : codePoints) {
        int from = state;
        state =
            index.computeIfAbsent(
                ((long) from << 21) | codePoint, key -> newState(from, codePoint));
      }
      word.set(state, number);
    }

    private int newState(int from, int codePoint) {
      int to = depth.size();
      depth.add(depth.get(from) + 1);
      word.add(-1);
      edges.add(new Edge(from, codePoint, to));
      return to;
    }
  }
}
