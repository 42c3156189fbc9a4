package dev.suiren.classifier.internal;

/// Where texts are taken apart into traits and weighed, one after the other, in the same memory.
/// For one thread.
final class Slate {
  private final Turns turns;
  private final Tokens tokens = new Tokens();
  private final Outline outline;
  private final Bag bag = new Bag(0);
  private final Met met = new Met();
  private int[] row = {};

  Slate(Words words, Turns turns) {
    this.turns = turns;
    outline = new Outline(words);
  }

  /// Takes another text.
  ///
  /// @param quoted whether it begins within a quotation
  void read(int[] text, int from, int to, boolean quoted) {
    tokens.read(text, from, to);
    outline.read(tokens, quoted);
  }

  /// Whether nothing in the text counts.
  boolean isEmpty() {
    return tokens.size() == 0;
  }

  /// How many characters the text has.
  int letters() {
    return tokens.letters();
  }

  /// Whether the text ends within a quotation.
  boolean open() {
    return outline.open();
  }

  Weighing weigh(Table table) {
    fill();
    return table.weigh(bag);
  }

  /// The same, each trait once.
  Weighing weighOnce(Table table) {
    fill();
    bag.dropRepeated(met);
    return table.weigh(bag);
  }

  private void fill() {
    if (row.length < outline.size) {
      row = new int[outline.size];
    }
    bag.clear();
    Grams.fill(bag, tokens, outline, turns, row);
  }
}
