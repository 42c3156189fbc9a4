package dev.suiren.disguise;

import java.util.List;

/// A list of words to be found in disguise. Immutable, shared by all threads.
public final class Disguises {
  private final List<int[]> words;
  private final WordTree tree;
  private final Splits splits;
  private final Anagrams anagrams;
  private final Initials initials;

  private Disguises(List<int[]> words) {
    this.words = words;
    this.tree = WordTree.of(words);
    this.splits = new Splits(words);
    this.anagrams = new Anagrams(words);
    this.initials = new Initials(words);
  }

  /// @param words in lower case and simplified characters; those of one letter are never found,
  ///   since nearly everything sounds like one
  public static Disguises of(List<String> words) {
    return new Disguises(words.stream().map(Disguises::letters).toList());
  }

  private static int[] letters(String word) {
    int[] letters = word.codePoints().filter(Letters::isLetter).toArray();
    return letters.length < 2 ? new int[0] : letters;
  }

  /// Opens a reading of one text, for one thread.
  public DisguiseReader read() {
    Letters letters = new Letters();
    return new DisguiseReader(
        letters,
        new Walk(tree, splits, letters),
        new Windows(anagrams, words, letters),
        new Plausibility(words, letters),
        initials);
  }
}
