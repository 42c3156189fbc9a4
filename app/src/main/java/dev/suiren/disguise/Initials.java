package dev.suiren.disguise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The first letters of all listed words.
final class Initials {
  private static final int LONGEST = 6;
  private static final int MOST_READINGS = 8;

  private final Set<String> known = new HashSet<>();

  Initials(List<int[]> words) {
    for (int[] word : words) {
      if (word.length >= 2 && word.length <= LONGEST) {
        add(word, 0, "");
      }
    }
  }

  private void add(int[] word, int at, String before) {
    if (at == word.length) {
      known.add(before);
      return;
    }
    int[] firsts = Labels.of(word[at]).firsts();
    for (int i = 0; i < firsts.length && i < MOST_READINGS; i++) {
      add(word, at + 1, before + (char) firsts[i]);
    }
  }

  /// Whether a run of letters is nothing but first letters of listed words: one that has no vowel,
  /// and so is no word of another language.
  boolean fill(Letters letters, int from, int to) {
    for (int place = from; place < to; place++) {
      if ("aeiou".indexOf(letters.at(place)) >= 0) {
        return false;
      }
    }
    boolean[] reached = new boolean[to - from + 1];
    reached[0] = true;
    for (int end = 2; end <= to - from; end++) {
      for (int length = 2; length <= Math.min(LONGEST, end) && !reached[end]; length++) {
        reached[end] =
            reached[end - length] && known.contains(letters.latin(from + end - length, from + end));
      }
    }
    return reached[to - from];
  }
}
