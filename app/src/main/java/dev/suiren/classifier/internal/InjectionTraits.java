package dev.suiren.classifier.internal;

/// What the injection classifier looks at in a sentence.
final class InjectionTraits {
  static final Slates SLATES = new Slates(Words.read("injection-words.tsv"));

  private InjectionTraits() {}

  /// Each once: an address of forty like parts says no more than one of them.
  static Bag of(String sentence) {
    return SLATES.bag(Tokens.of(sentence), false).once();
  }
}
