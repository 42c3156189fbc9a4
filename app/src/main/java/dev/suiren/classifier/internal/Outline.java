package dev.suiren.classifier.internal;

/// A text as a row of pieces in which known words count by their class, and, beside it, the row of
/// these classes alone with the quotes and ends of sentences between them. Can be used for one text
/// after the other. For one thread.
final class Outline {
  static final byte CLAUSE = -1;
  static final byte SENTENCE = -2;

  private static final int QUOTED = 64;
  private static final int MARK = 48;
  private static final int OPENED = MARK + 1;
  private static final int CLOSED = MARK + 2;
  private static final int ENDED = MARK + 3;
  private static final int ASKED = MARK + 4;
  private static final int CALLED = MARK + 5;

  private final Words words;
  private final int none;
  private Tokens tokens = new Tokens();
  int[] pieces = {};

  /// The class of each piece; 0 if it has none, below 0 if a clause or sentence ends there.
  byte[] kinds = {};

  /// The pieces with a kind, in their order.
  int[] marked = {};

  int marks;
  boolean[] quoted = {};

  /// Whether any piece stands within a quotation.
  boolean quotes;

  byte[] bones = {};
  byte[] families = {};
  int size;
  int length;
  private boolean open;

  Outline(Words words) {
    this.words = words;
    this.none = words.number(Words.NONE);
  }

  /// @param open whether the text begins within a quotation
  Outline(Words words, Tokens tokens, boolean open) {
    this(words);
    read(tokens, open);
  }

  /// Takes another text.
  ///
  /// @param open whether it begins within a quotation
  void read(Tokens tokens, boolean open) {
    this.tokens = tokens;
    this.open = open;
    quotes = open;
    marks = 0;
    size = 0;
    length = 0;
    if (tokens.size() > pieces.length) {
      pieces = new int[tokens.size()];
      kinds = new byte[tokens.size()];
      marked = new int[tokens.size()];
      quoted = new boolean[tokens.size()];
      bones = new byte[tokens.size()];
      families = new byte[tokens.size()];
    }
    draw();
  }

  private void draw() {
    int at = 0;
    while (at < tokens.size()) {
      int found = words.mayBegin(tokens, at) ? words.find(tokens, at) : 0;
      int kind = found & 0xFF;
      int count = Math.max(1, found >>> 8);
      if (kind == 0 || kind == none) {
        for (int end = at + count; at < end; at++) {
          plain(at);
        }
      } else {
        known(kind);
        at += count;
      }
    }
  }

  private void known(int kind) {
    int family = words.family(kind);
    families[length] = (byte) (open ? family + QUOTED : family);
    bones[length++] = (byte) (open ? kind + QUOTED : kind);
    mark(kind);
    quoted[size] = open;
    pieces[size++] = kind;
  }

  private void plain(int token) {
    kinds[size] = 0;
    quoted[size] = open;
    pieces[size++] = tokens.hash(token);
    if (tokens.kind(token) == Letters.MARK) {
      read(tokens.letterOf(token));
    }
  }

  private void mark(int kind) {
    kinds[size] = (byte) kind;
    marked[marks++] = size;
  }

  private void read(int letter) {
    switch (letter) {
      case '.', '?', '!' -> ends(SENTENCE);
      case ',', ';', ':', Letters.OPEN, Letters.CLOSE, '"' -> ends(CLAUSE);
      default -> {}
    }
    switch (letter) {
      case Letters.OPEN -> quote(!open);
      case Letters.CLOSE -> quote(false);
      case '"' -> quote(!open);
      case '.' -> bone(ENDED);
      case '?' -> bone(ASKED);
      case '!' -> bone(CALLED);
      default -> {}
    }
  }

  /// Something ends with the last piece.
  private void ends(byte kind) {
    kinds[size - 1] = kind;
    marked[marks++] = size - 1;
  }

  private void quote(boolean opens) {
    open = opens;
    quotes |= opens;
    bone(opens ? OPENED : CLOSED);
  }

  private void bone(int mark) {
    families[length] = (byte) mark;
    bones[length++] = (byte) mark;
  }

  /// Whether the text ends within a quotation.
  boolean open() {
    return open;
  }
}
