package dev.suiren.classifier.internal;

/// What the moderation classifier looks at in a sentence.
final class ModerationTraits {
  private static final Words WORDS = Words.read("moderation-words.tsv");
  private static final Turns TURNS = new Turns(WORDS);
  private static final int CONTEXT = 200;

  private ModerationTraits() {}

  /// @param before tells whether the sentence begins within a quotation
  static Bag of(String sentence, String before) {
    Tokens tokens = Tokens.of(sentence);
    boolean quoted = outline(Tokens.of(last(before)), false).open();
    return of(tokens, outline(tokens, quoted));
  }

  /// @param quoted whether the text begins within a quotation
  static Outline outline(Tokens tokens, boolean quoted) {
    return new Outline(WORDS, tokens, quoted);
  }

  static Bag of(Tokens tokens, Outline outline) {
    return Grams.of(tokens, outline, TURNS);
  }

  private static String last(String before) {
    int from = Math.max(0, before.length() - CONTEXT);
    boolean split = from > 0 && Character.isLowSurrogate(before.charAt(from));
    return before.substring(split ? from + 1 : from);
  }
}
