package dev.suiren.audit.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds all of many words in one pass over code points (Aho and Corasick, CACM 18(6), 1975).
///
/// Immutable; the words' tree is a double array, which also has where each state falls back to and
/// how deep it is; which words end lies in plain arrays, asked only where some do. The depth of a
/// state is the length of the longest beginning of any word that the text read so far ends with:
/// whatever stands before it can take part in no further match.
final class Automaton {
  static final int ROOT = DoubleArray.ROOT;

  /// Set in a state's mark if a word ends there.
  private static final int ENDS = Integer.MIN_VALUE;

  private final Alphabet alphabet;
  private final DoubleArray tree;
  private int[] word = {};
  private int[] nextOutput = {};

  private Automaton(Alphabet alphabet) {
    this.alphabet = alphabet;
    this.tree = new DoubleArray(alphabet.size());
  }

  /// Words are numbered by their place in the list; the same word twice keeps the last number.
  ///
  /// @param more letters that the alphabet has too
  static Automaton of(List<int[]> words, String more) {
    Automaton automaton = new Automaton(Alphabet.of(words, more));
    automaton.build(words);
    return automaton;
  }

  int step(int state, int codePoint) {
    int letter = alphabet.number(codePoint);
    return letter == 0 ? ROOT : follow(state, letter);
  }

  private int follow(int state, int letter) {
    int from = state;
    while (true) {
      int to = tree.child(from, letter);
      if (to != ROOT || from == ROOT) {
        return to;
      }
      from = tree.link(from);
    }
  }

  /// The state after one more letter of a word, by its number, or `ROOT`.
  int child(int state, int letter) {
    return tree.child(state, letter);
  }

  Alphabet alphabet() {
    return alphabet;
  }

  int depth(int state) {
    return tree.mark(state) & ~ENDS;
  }

  /// The first state at or behind `state` at which a word ends, or `ROOT`.
  int firstOutput(int state) {
    if (tree.mark(state) >= 0) {
      return ROOT;
    }
    return word[state] >= 0 ? state : nextOutput[state];
  }

  int nextOutput(int state) {
    return nextOutput[state];
  }

  int word(int state) {
    return word[state];
  }

  /// All words from `from` to `to` in order have the same first `depth` letters.
  private record Group(int state, int from, int to, int depth) {}

  private void build(List<int[]> words) {
    int[][] spelled = words.stream().map(this::spell).toArray(int[][]::new);
    int[] order =
        IntStream.range(0, spelled.length)
            .boxed()
            .sorted((a, b) -> Arrays.compare(spelled[a], spelled[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    reserve();
    ArrayDeque<Group> groups = new ArrayDeque<>();
    groups.add(new Group(ROOT, 0, order.length, 0));
    while (!groups.isEmpty()) {
      split(groups.remove(), spelled, order, groups);
    }
    tree.seal();
    reserve();
  }

  private int[] spell(int[] letters) {
    return Arrays.stream(letters).map(alphabet::number).toArray();
  }

  /// Words that end here come first, then those that go on, letter by letter.
  private void split(Group group, int[][] spelled, int[] order, ArrayDeque<Group> groups) {
    nextOutput[group.state] = firstOutput(tree.link(group.state));
    int from = group.from;
    while (from < group.to && spelled[order[from]].length == group.depth) {
      word[group.state] = Math.max(word[group.state], order[from]);
      from++;
    }
    if (word[group.state] >= 0 || nextOutput[group.state] != ROOT) {
      tree.note(group.state, tree.link(group.state), group.depth | ENDS);
    }
    if (from == group.to) {
      return;
    }
    int[] letters =
        IntStream.range(from, group.to)
            .map(i -> spelled[order[i]][group.depth])
            .distinct()
            .toArray();
    tree.grow(group.state, letters);
    reserve();
    for (int letter : letters) {
      int begin = from;
      while (from < group.to && spelled[order[from]][group.depth] == letter) {
        from++;
      }
      int child = tree.child(group.state, letter);
      enter(child, group, letter);
      groups.add(new Group(child, begin, from, group.depth + 1));
    }
  }

  private void enter(int child, Group parent, int letter) {
    int link = parent.state == ROOT ? ROOT : follow(tree.link(parent.state), letter);
    tree.note(child, link, parent.depth + 1);
  }

  private void reserve() {
    int size = tree.size();
    int known = word.length;
    if (size == known) {
      return;
    }
    nextOutput = Arrays.copyOf(nextOutput, size);
    word = Arrays.copyOf(word, size);
    if (size > known) {
      Arrays.fill(word, known, size, -1);
    }
  }
}
