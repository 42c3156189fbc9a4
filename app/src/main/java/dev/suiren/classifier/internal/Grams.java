package dev.suiren.classifier.internal;

/// Runs of what a text consists of, as traits: of its pieces as they are, of the letters of its
/// words, of its pieces with known words by their class, and of these classes alone.
final class Grams {
  private static final int WORDING = 4;
  private static final int DRAWN = 5;
  private static final int QUOTED = 3;
  private static final int BONES = 4;
  private static final int NEAR = 10;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 5;
  private static final int COUNTED = 8;

  private Grams() {}

  static Bag of(Tokens tokens, Outline outline) {
    Bag bag = new Bag(tokens.size() * 16 + outline.length * 80);
    wording(bag, tokens);
    parts(bag, tokens);
    drawn(bag, outline);
    bones(bag, outline.bones, outline.length, 16);
    bones(bag, outline.families, outline.length, 18);
    bag.add(Bag.mix(7, Math.min(outline.length, COUNTED)));
    bag.add(8);
    return bag;
  }

  private static void wording(Bag bag, Tokens tokens) {
    for (int start = 0; start < tokens.size(); start++) {
      int hash = 1;
      int end = Math.min(tokens.size(), start + WORDING);
      for (int i = start; i < end; i++) {
        hash = Bag.mix(hash, tokens.hash(i));
        bag.add(hash);
      }
    }
  }

  /// Three to five letters of each word, so that a word spelled otherwise is still known.
  private static void parts(Bag bag, Tokens tokens) {
    for (int token = 0; token < tokens.size(); token++) {
      int length = tokens.end(token) - tokens.start(token);
      if (tokens.kind(token) == Letters.LETTER && length > SHORTEST_PART) {
        parts(bag, tokens, tokens.start(token), tokens.end(token));
      }
    }
  }

  private static void parts(Bag bag, Tokens tokens, int from, int to) {
    for (int start = from; start + SHORTEST_PART <= to; start++) {
      int hash = start == from ? 2 : 3;
      int end = Math.min(to, start + LONGEST_PART);
      for (int i = start; i < end; i++) {
        hash = Bag.mix(hash, tokens.letter(i));
        if (i - start + 1 >= SHORTEST_PART) {
          bag.add(i + 1 == to ? hash + 1 : hash);
        }
      }
    }
  }

  private static void drawn(Bag bag, Outline outline) {
    for (int start = 0; start < outline.size; start++) {
      int hash = 4;
      boolean known = false;
      int end = Math.min(outline.size, start + DRAWN);
      for (int i = start; i < end; i++) {
        hash = Bag.mix(hash, outline.pieces[i]);
        known |= outline.known[i];
        if (known) {
          bag.add(hash);
        }
        if (outline.quoted[start] && i - start < QUOTED) {
          bag.add(Bag.mix(hash, 5));
        }
      }
    }
  }

  private static void bones(Bag bag, byte[] bones, int length, int seed) {
    for (int start = 0; start < length; start++) {
      int hash = seed;
      int end = Math.min(length, start + BONES);
      for (int i = start; i < end; i++) {
        hash = Bag.mix(hash, bones[i]);
        bag.add(hash);
      }
      skipping(bag, bones, Math.min(length, start + NEAR), start, seed + 1);
    }
  }

  /// Pairs and triples in order, with others between them.
  private static void skipping(Bag bag, byte[] bones, int end, int start, int seed) {
    for (int i = start + 1; i < end; i++) {
      int pair = Bag.mix(Bag.mix(seed, bones[start]), bones[i]);
      bag.add(pair);
      for (int j = i + 1; j < end; j++) {
        bag.add(Bag.mix(pair, bones[j]));
      }
    }
  }
}
