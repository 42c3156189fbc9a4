package dev.suiren.classifier.internal;

/// What the injection classifier looks at in a sentence.
final class InjectionTraits {
  private static final Words WORDS = Words.read("injection-words.tsv");
  private static final Turns TURNS = new Turns(WORDS);

  private InjectionTraits() {}

  /// Each once: an address of forty like parts says no more than one of them.
  static Bag of(String sentence) {
    Tokens tokens = Tokens.of(sentence);
    return Grams.of(tokens, new Outline(WORDS, tokens, false), TURNS).once();
  }
}
