package dev.suiren.classifier.internal;

import java.util.Arrays;

/// A text in pieces: each Chinese character, each word, each run of digits and each mark is one.
/// Spaces and invisible characters are none. For one thread.
final class Tokens {
  /// All numbers of the same length count as one.
  private static final int LONGEST_NUMBER = 6;

  private final int[] letters;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private byte[] kinds;
  private int size;

  private Tokens(int[] letters) {
    this.letters = letters;
    int room = letters.length;
    starts = new int[room];
    ends = new int[room];
    hashes = new int[room];
    kinds = new byte[room];
  }

  static Tokens of(String text) {
    int[] all = text.codePoints().toArray();
    return of(all, 0, all.length);
  }

  static Tokens of(int[] text, int from, int to) {
    int[] letters = Arrays.copyOfRange(text, from, to);
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Letters.form(letters[i]);
    }
    Tokens tokens = new Tokens(letters);
    tokens.cut();
    return tokens;
  }

  private void cut() {
    int at = 0;
    while (at < letters.length) {
      byte kind = Letters.kind(letters[at]);
      int end = kind == Letters.LETTER || kind == Letters.DIGIT ? run(at, kind) : at + 1;
      if (kind != Letters.SPACE && kind != Letters.INVISIBLE) {
        add(at, end, kind);
      }
      at = end;
    }
  }

  private int run(int start, byte kind) {
    int end = start + 1;
    while (end < letters.length) {
      byte next = Letters.kind(letters[end]);
      if (next != kind && next != Letters.INVISIBLE) {
        break;
      }
      end++;
    }
    return end;
  }

  private void add(int start, int end, byte kind) {
    int hash = kind;
    if (kind == Letters.DIGIT) {
      hash = Bag.mix(hash, Math.min(end - start, LONGEST_NUMBER));
    } else {
      for (int i = start; i < end; i++) {
        hash = Letters.kind(letters[i]) == Letters.INVISIBLE ? hash : Bag.mix(hash, letters[i]);
      }
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    kinds[size++] = kind;
  }

  int size() {
    return size;
  }

  /// How many characters they were cut from.
  int letters() {
    return letters.length;
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

  int[] hashes() {
    return Arrays.copyOf(hashes, size);
  }
}
