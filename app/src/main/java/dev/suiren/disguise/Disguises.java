package dev.suiren.disguise;

import java.util.List;

/// A list of words to be found in disguise. Immutable, shared by all threads.
public final class Disguises {
  private final List<int[]> words;
  private final WordTree tree;
  private final Splits splits;
  private final Anagrams anagrams;
  private final Initials initials;
  private final LeastCosts least;

  private Disguises(List<int[]> words) {
    this.words = words;
    this.tree = WordTree.of(words);
    this.splits = new Splits(words);
    this.anagrams = new Anagrams(words);
    this.initials = new Initials(words);
    this.least = new LeastCosts(words);
  }

  /// @param words in lower case and simplified characters; those of one letter are never found,
  ///   since nearly everything sounds like one
  public static Disguises of(List<String> words) {
    return new Disguises(words.stream().map(Disguises::letters).toList());
  }

  static int[] letters(String word) {
    int[] letters = word.codePoints().filter(Letters::isLetter).toArray();
    return letters.length < 2 ? new int[0] : letters;
  }

  /// Opens a reading of one text, for one thread.
  public DisguiseReader read() {
    return read(DisguiseReader.Manner.WRITTEN);
  }

  /// Opens a reading of what is shown of a text, that finds what stands together there only.
  public DisguiseReader readShown() {
    return read(DisguiseReader.Manner.SHOWN);
  }

  /// Opens a reading of what may be shown of a text, that finds whatever `readShown` could find.
  public DisguiseReader readAhead() {
    return read(DisguiseReader.Manner.AHEAD);
  }

  private DisguiseReader read(DisguiseReader.Manner manner) {
    Letters letters = new Letters();
    return new DisguiseReader(
        manner,
        letters,
        new Walk(tree, splits, letters),
        new Windows(anagrams, words, letters),
        new Plausibility(words, least, letters),
        initials);
  }
}
