package dev.suiren.disguise;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;

/// Words with how often they occur, walked through letter by letter; words and the states on the
/// way to them are numbers.
final class Dictionary {
  static final int NONE = -1;

  /// The size of the corpus that the words were counted in.
  private static final double WORDS = 25_146_057;

  /// What a word costs that never occurred.
  static final float UNKNOWN = (float) Math.log(WORDS);

  /// The last character that any word holds.
  private static final int LAST = 0xFFFF;

  static final Dictionary CORE = new Dictionary(CoreDictionary.trie);

  /// Newer words, of which no pairs were counted.
  static final Dictionary NEWER = new Dictionary(CustomDictionary.DEFAULT.dat);

  private final DoubleArrayTrie<CoreDictionary.Attribute> words;
  private final float[] alone;
  private final int[] first;

  private Dictionary(DoubleArrayTrie<CoreDictionary.Attribute> words) {
    this.words = words;
    this.alone = new float[words.size()];
    this.first = new int[LAST + 1];
    for (int number = 0; number < alone.length; number++) {
      alone[number] = UNKNOWN - (float) Math.log(often(number) + 1);
    }
    for (int letter = 0; letter <= LAST; letter++) {
      first[letter] = step(words.getBase()[0], letter);
    }
  }

  /// The state after the first letter of a word, or `NONE`.
  int first(int letter) {
    return letter > LAST ? NONE : first[letter];
  }

  /// The state after one more letter, or `NONE`.
  int step(int state, int letter) {
    return state < 0 || letter > LAST ? NONE : words.transition((char) letter, state);
  }

  /// The word that ends at a state, or `NONE`.
  int word(int state) {
    return state >= 0 && words.getCheck()[state] == state && words.getBase()[state] < 0
        ? -words.getBase()[state] - 1
        : NONE;
  }

  /// Whether letters are a word.
  boolean holds(Letters letters, int from, int last) {
    int state = first(letters.at(from));
    for (int place = from + 1; place <= last; place++) {
      state = step(state, letters.at(place));
    }
    return word(state) != NONE;
  }

  /// What a word costs that nothing stands before.
  float alone(int word) {
    return word == NONE ? UNKNOWN : alone[word];
  }

  float often(int word) {
    return word == NONE ? 0 : Math.max(1, words.getValueAt(word).totalFrequency);
  }
}
