package dev.suiren.disguise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for words whose letters stand together in another order, or with up to two others among
/// them.
final class Windows {
  static final int STRANGERS = 2;

  private final Anagrams anagrams;
  private final List<int[]> words;
  private final Letters letters;
  private final List<Candidate> candidates = new ArrayList<>();

  Windows(Anagrams anagrams, List<int[]> words, Letters letters) {
    this.anagrams = anagrams;
    this.words = words;
    this.letters = letters;
  }

  /// Looks at all windows that end with the letter that came last.
  void read() {
    int last = letters.size() - 1;
    if (!anagrams.has(letters.at(last))) {
      return;
    }
    long sum = Anagrams.hash(letters.at(last));
    int strange = 0;
    for (int first = last - 1; first > last - Anagrams.LONGEST - STRANGERS && first >= 0; first--) {
      if (letters.parted(first + 1) || letters.signs(first + 1) > 0) {
        return;
      }
      sum += Anagrams.hash(letters.at(first));
      if (anagrams.together(letters.at(first), letters.at(last))) {
        window(first, last, sum, strange);
      } else {
        strange |= 1 << last - first;
      }
    }
  }

  /// @param strange a bit for each place before the last whose letter goes with the last one in no
  ///   word, so that it must be a stranger
  private void window(int first, int last, long sum, int strange) {
    int length = last - first + 1;
    if (strange == 0 && length <= Anagrams.LONGEST) {
      add(first, last, sum);
    }
    if (Integer.bitCount(strange) > STRANGERS) {
      return;
    }
    for (int i = first + 1; i < last && length - 1 >= Anagrams.SHORTEST; i++) {
      int stranger = 1 << last - i;
      long without = sum - Anagrams.hash(letters.at(i));
      if ((strange & ~stranger) == 0 && length - 1 <= Anagrams.LONGEST) {
        add(first, last, without);
      }
      for (int j = i + 1; j < last && length - 2 >= Anagrams.SHORTEST; j++) {
        if ((strange & ~(stranger | 1 << last - j)) == 0) {
          add(first, last, without - Anagrams.hash(letters.at(j)));
        }
      }
    }
  }

  private void add(int first, int last, long sum) {
    List<Integer> known = anagrams.words(sum);
    if (known != Anagrams.NOBODY) {
      known.forEach(word -> add(first, last, (int) word));
    }
  }

  private void add(int first, int last, int word) {
    if (strangers(letters, first, last, words.get(word)) != null
        && !stands(first, last, words.get(word))) {
      candidates.add(new Candidate(first, last, word, Disguise.SHUFFLE.bit()));
    }
  }

  /// Whether the word stands there as it is.
  private boolean stands(int first, int last, int[] word) {
    for (int i = 0; i < word.length; i++) {
      if (letters.at(first + i) != word[i]) {
        return false;
      }
    }
    return last - first + 1 == word.length;
  }

  /// The letters of a window that the word does not need, or null where it needs others.
  static int @Nullable [] strangers(Letters letters, int first, int last, int[] word) {
    int[] needed = word.clone();
    int[] strangers = new int[Math.max(0, last - first + 1 - word.length)];
    int size = 0;
    for (int place = first; place <= last; place++) {
      int at = indexOf(needed, letters.at(place));
      if (at >= 0) {
        needed[at] = -1;
      } else if (size < strangers.length) {
        strangers[size++] = letters.at(place);
      } else {
        return null;
      }
    }
    return Arrays.stream(needed).allMatch(letter -> letter == -1) ? strangers : null;
  }

  private static int indexOf(int[] letters, int letter) {
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == letter) {
        return i;
      }
    }
    return -1;
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
    int frontier = size;
    for (int first = size - 1; first >= 0 && first > size - Anagrams.LONGEST - STRANGERS; first--) {
      if (first < size - 1 && (letters.parted(first + 1) || letters.signs(first + 1) > 0)) {
        break;
      }
      if (anagrams.has(letters.at(first)) && live(first)) {
        frontier = first;
      }
    }
    return letters.partedNow() ? size : frontier;
  }

  /// Whether no more letters than may stand there go with none of a word that begins at `first`.
  private boolean live(int first) {
    int strangers = 0;
    for (int place = first + 1; place < letters.size(); place++) {
      strangers += anagrams.together(letters.at(first), letters.at(place)) ? 0 : 1;
    }
    return strangers <= STRANGERS;
  }
}
