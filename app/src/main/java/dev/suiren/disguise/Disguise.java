package dev.suiren.disguise;

/// How a word was written in place of itself.
public enum Disguise {
  /// Signs or spaces between its characters.
  GAP,
  /// By its sound: other characters, Latin letters or digits that are read alike.
  PINYIN,
  /// By the first letters of its syllables.
  INITIALS,
  /// Characters taken apart into their components.
  SPLIT,
  /// Its characters in another order, or with others between them.
  SHUFFLE,
  /// By characters that share a component with those that are meant.
  LOOKALIKE,
  /// By pictures of what sounds like it.
  EMOJI;

  int bit() {
    return 1 << ordinal();
  }

  /// Of all that were used, the one that hides most.
  static Disguise of(int bits) {
    for (Disguise disguise :
        new Disguise[] {EMOJI, SPLIT, INITIALS, LOOKALIKE, PINYIN, SHUFFLE, GAP}) {
      if ((bits & disguise.bit()) != 0) {
        return disguise;
      }
    }
    throw new IllegalArgumentException("no disguise");
  }
}
