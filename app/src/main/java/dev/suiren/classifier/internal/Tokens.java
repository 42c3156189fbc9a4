package dev.suiren.classifier.internal;

/// A text in pieces: each Chinese character, each word, each run of digits and each mark is one.
/// Spaces and invisible characters are none. Can be used for one text after the other. For one
/// thread.
final class Tokens {
  /// All numbers of the same length count as one.
  private static final int LONGEST_NUMBER = 6;

  private int[] letters = {};
  private int[] starts = {};
  private int[] ends = {};
  private int[] hashes = {};
  private byte[] kinds = {};
  private int length;
  private int size;
  private int signs;
  private int words;

  static Tokens of(String text) {
    int[] all = text.codePoints().toArray();
    return of(all, 0, all.length);
  }

  static Tokens of(int[] text, int from, int to) {
    Tokens tokens = new Tokens();
    tokens.read(text, from, to);
    return tokens;
  }

  /// Takes another text.
  void read(int[] text, int from, int to) {
    length = to - from;
    size = 0;
    signs = 0;
    words = 0;
    if (length > letters.length) {
      letters = new int[length];
      starts = new int[length];
      ends = new int[length];
      hashes = new int[length];
      kinds = new byte[length];
    }
    for (int i = 0; i < length; i++) {
      letters[i] = Letters.form(text[from + i]);
    }
    cut();
  }

  private void cut() {
    int at = 0;
    while (at < length) {
      byte kind = Letters.kind(letters[at]);
      switch (kind) {
        case Letters.SIGN -> {
          add(at, at + 1, kind, Bag.mix(kind, letters[at]));
          signs++;
          at++;
        }
        case Letters.LETTER, Letters.DIGIT -> at = run(at, kind);
        case Letters.MARK -> {
          add(at, at + 1, kind, Bag.mix(kind, letters[at]));
          at++;
        }
        default -> at++;
      }
    }
  }

  /// Letters or digits in a row; the place after them.
  private int run(int start, byte kind) {
    boolean word = kind == Letters.LETTER;
    int hash = kind;
    int end = start;
    while (end < length) {
      byte next = Letters.kind(letters[end]);
      if (next != kind && next != Letters.INVISIBLE) {
        break;
      }
      hash = word && next == kind ? Bag.mix(hash, letters[end]) : hash;
      end++;
    }
    words += word ? 1 : 0;
    add(start, end, kind, word ? hash : Bag.mix(kind, Math.min(end - start, LONGEST_NUMBER)));
    return end;
  }

  private void add(int start, int end, byte kind, int hash) {
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    kinds[size++] = kind;
  }

  int size() {
    return size;
  }

  /// Whether most of the text is written without spaces, in signs.
  boolean inSigns() {
    return signs > words;
  }

  boolean hasWords() {
    return words > 0;
  }

  /// How many characters they were cut from.
  int letters() {
    return length;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int hash(int token) {
    return hashes[token];
  }

  byte kind(int token) {
    return kinds[token];
  }

  int letter(int place) {
    return letters[place];
  }

  /// The only letter of a mark or sign.
  int letterOf(int token) {
    return letters[starts[token]];
  }

  /// The hashes of all, and perhaps more behind them. Only to be read.
  int[] hashes() {
    return hashes;
  }
}
