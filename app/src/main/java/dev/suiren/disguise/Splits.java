package dev.suiren.disguise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The characters of the listed words as rows of components, in one tree.
final class Splits {
  static final int NONE = -1;

  private static final int[] NO_WHOLES = {};

  private final LongTable steps = new LongTable();
  private final List<int[]> wholes = new ArrayList<>(List.of(NO_WHOLES));
  private final List<Boolean> inner = new ArrayList<>(List.of(true));
  private final PerLetter<int[]> leaves = new PerLetter<>(Shapes::leaves);

  Splits(List<int[]> words) {
    Set<Integer> seen = new HashSet<>();
    for (int[] word : words) {
      for (int character : word) {
        if (Character.isIdeographic(character) && seen.add(character)) {
          add(character);
        }
      }
    }
  }

  private void add(int character) {
    int[] parts = leaves.of(character);
    if (parts.length < 2) {
      return;
    }
    int state = 0;
    for (int part : parts) {
      inner.set(state, true);
      int known = steps.get(key(state, part));
      if (known == LongTable.NONE) {
        known = wholes.size();
        steps.put(key(state, part), known);
        wholes.add(NO_WHOLES);
        inner.add(false);
      }
      state = known;
    }
    int[] all = java.util.Arrays.copyOf(wholes.get(state), wholes.get(state).length + 1);
    all[all.length - 1] = character;
    wholes.set(state, all);
  }

  private static long key(int state, int part) {
    return (long) state << 24 | part;
  }

  /// Where a letter leads from a state (0 is the beginning), or `NONE`.
  int step(int state, int letter) {
    int at = state;
    for (int part : leaves.of(letter)) {
      at = steps.get(key(at, part));
      if (at == LongTable.NONE) {
        return NONE;
      }
    }
    return at;
  }

  /// The characters that are complete at a state.
  int[] wholes(int state) {
    return wholes.get(state);
  }

  /// Whether more may follow.
  boolean goesOn(int state) {
    return inner.get(state);
  }
}
