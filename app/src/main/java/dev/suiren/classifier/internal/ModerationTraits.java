package dev.suiren.classifier.internal;

/// What the moderation classifier looks at in a sentence.
final class ModerationTraits {
  static final Slates SLATES = new Slates(Words.read("moderation-words.tsv"));
  private static final int CONTEXT = 200;

  private ModerationTraits() {}

  /// @param before tells whether the sentence begins within a quotation
  static Bag of(String sentence, String before) {
    return SLATES.bag(Tokens.of(sentence), SLATES.leavesOpen(Tokens.of(last(before))));
  }

  private static String last(String before) {
    int from = Math.max(0, before.length() - CONTEXT);
    boolean split = from > 0 && Character.isLowSurrogate(before.charAt(from));
    return before.substring(split ? from + 1 : from);
  }
}
