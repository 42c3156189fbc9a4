package dev.suiren.disguise;

/// A first look at a text: most hold no two letters of a word with signs between them, and need no
/// reader. Used by one thread.
public final class SpacedGlance {
  private static final int NONE = -1;

  private final SpacedWords words;
  private int last = NONE;
  private boolean signs;

  /// Whether the last letter is a Latin one or a digit with no other before it.
  private boolean single;

  /// Whether two such letters follow each other as in a word, if the second is single too.
  private boolean doubt;

  SpacedGlance(SpacedWords words) {
    this.words = words;
  }

  /// Takes the next character; whether a reader might find something.
  ///
  /// @param character in lower case and simplified
  public boolean take(int character) {
    if (!Letters.isLetter(character)) {
      signs = true;
      return doubt;
    }
    boolean spells = character < 0x80;
    boolean joined = spells && !signs && last >= 0 && last < 0x80;
    if (doubt && !joined) {
      return true;
    }
    doubt = false;
    boolean pair = signs && last != NONE && words.follow(last, character);
    if (pair && (!spells || last >= 0x80 || words.isAnyhow(last, character))) {
      return true;
    }
    doubt = pair && single;
    single = spells && !joined;
    last = character;
    signs = false;
    return false;
  }

  /// The same of the end of the text.
  public boolean end() {
    return doubt;
  }
}
