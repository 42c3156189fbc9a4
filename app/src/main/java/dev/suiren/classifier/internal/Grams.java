package dev.suiren.classifier.internal;

/// Runs of what a text consists of, as traits: of its pieces as they are, of the letters of its
/// words, of its pieces with known words by their class, and of these classes alone.
final class Grams {
  private static final int WORDING = 4;
  private static final int DRAWN = 4;
  private static final int QUOTED = 3;
  private static final int BONES = 4;
  private static final int NEAR = 10;

  /// Added to the hashes of what stands in no letters, so that languages do not disturb each other.
  private static final int SIGNS = 100;

  private static final int LETTERS = 200;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 5;
  private static final int COUNTED = 8;

  /// Where the hashes of each kind begin.
  private static final int WORDING_SEED = 1;

  private static final int START_SEED = 2;
  private static final int PART_SEED = 3;
  private static final int DRAWN_SEED = 4;
  private static final int QUOTED_SEED = 5;
  private static final int LENGTH_SEED = 7;
  private static final int EACH_SEED = 8;
  private static final int BONES_SEED = 16;
  private static final int FAMILIES_SEED = 18;
  private static final int TURNED_SEED = 20;
  private static final int PAIR_SEED = 21;
  private static final int WHOLE_SEED = 22;

  private Grams() {}

  /// Adds all traits of a text to a bag.
  ///
  /// @param row with room for what is turned: as many as the outline has pieces
  static void fill(Bag bag, Tokens tokens, Outline outline, Turns turns, int[] row) {
    int script = tokens.inSigns() ? SIGNS : LETTERS;
    bag.addRuns(tokens.hashes(), tokens.size(), WORDING, WORDING_SEED);
    if (tokens.hasWords()) {
      parts(bag, tokens);
    }
    drawn(bag, outline);
    bones(bag, outline.bones, outline.length, script + BONES_SEED);
    bones(bag, outline.families, outline.length, script + FAMILIES_SEED);
    int length = turns.row(outline, row);
    int before = bag.size();
    turned(bag, row, length, script);
    bag.repeat(before);
    bag.add(Bag.mix(script + LENGTH_SEED, Math.min(outline.length, COUNTED)));
    bag.add(script + EACH_SEED);
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
      int hash = start == from ? START_SEED : PART_SEED;
      int end = Math.min(to, start + LONGEST_PART);
      for (int i = start; i < end; i++) {
        hash = Bag.mix(hash, tokens.letter(i));
        if (i - start + 1 >= SHORTEST_PART) {
          bag.add(i + 1 == to ? hash + 1 : hash);
        }
      }
    }
  }

  /// Runs of pieces of which one has a class, or that begin within a quotation.
  private static void drawn(Bag bag, Outline outline) {
    int start = 0;
    for (int i = 0; i < outline.marks; i++) {
      int known = outline.marked[i];
      if (outline.kinds[known] > 0) {
        quoted(bag, outline, start, known - DRAWN + 1);
        start = Math.max(start, known - DRAWN + 1);
        for (; start <= known; start++) {
          drawn(bag, outline, start, known);
        }
      }
    }
    quoted(bag, outline, start, outline.size);
  }

  private static void quoted(Bag bag, Outline outline, int from, int to) {
    if (outline.quotes) {
      for (int start = from; start < to; start++) {
        drawn(bag, outline, start, outline.size);
      }
    }
  }

  /// @param known the first piece from `start` on that has a class
  private static void drawn(Bag bag, Outline outline, int start, int known) {
    boolean quoted = outline.quoted[start];
    int end = Math.min(outline.size, start + DRAWN);
    int hash = DRAWN_SEED;
    for (int i = start; i < end; i++) {
      hash = Bag.mix(hash, outline.pieces[i]);
      if (i >= known) {
        bag.add(hash);
      }
      if (quoted && i - start < QUOTED) {
        bag.add(Bag.mix(hash, QUOTED_SEED));
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

  /// Pairs in order, with others between them.
  private static void skipping(Bag bag, byte[] bones, int end, int start, int seed) {
    for (int i = start + 1; i < end; i++) {
      bag.add(Bag.mix(Bag.mix(seed, bones[start]), bones[i]));
    }
  }

  /// These count twice: they say most, and are few beside the wording.
  private static void turned(Bag bag, int[] row, int length, int script) {
    for (int start = 0; start < length; start++) {
      int hash = script + TURNED_SEED;
      int end = Math.min(length, start + BONES);
      for (int i = start; i < end; i++) {
        hash = Bag.mix(hash, row[i]);
        bag.add(hash);
      }
      for (int i = start + 2; i < Math.min(length, start + NEAR); i++) {
        bag.add(Bag.mix(Bag.mix(script + PAIR_SEED, row[start]), row[i]));
      }
    }
    int whole = script + WHOLE_SEED;
    for (int i = 0; i < length; i++) {
      whole = Bag.mix(whole, row[i]);
    }
    bag.add(whole);
  }
}
