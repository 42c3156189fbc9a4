package dev.suiren.answers.internal;

import dev.suiren.glossary.Folded;
import java.util.ArrayList;
import java.util.List;
import org.tartarus.snowball.ext.EnglishStemmer;

/// The words of a text as they are compared: traditional characters as simplified, Han characters
/// one by one and in pairs, English words by their stem, numbers and part numbers exact.
///
/// Not thread-safe: the stemmer keeps state, so each use makes its own.
final class Words {

  enum Kind {
    HAN,
    PAIR,
    LATIN,
    NUMBER
  }

  record Word(String text, Kind kind) {}

  /// A word where it stands: code points of the folded text, `end` exclusive.
  record Spot(Word word, int start, int end) {}

  private interface Taker {
    void take(Word word, int start, int end);
  }

  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Taker taker;

  private Words(Taker taker) {
    this.taker = taker;
  }

  /// The words in order, with repetitions.
  static List<Word> of(String text) {
    return ofFolded(folded(text));
  }

  static List<Word> ofFolded(String folded) {
    List<Word> words = new ArrayList<>();
    new Words((word, start, end) -> words.add(word)).scan(folded);
    return List.copyOf(words);
  }

  /// The words of a folded text in order, with their places; a pair stands after its characters.
  static List<Spot> spots(String folded) {
    List<Spot> spots = new ArrayList<>();
    new Words((word, start, end) -> spots.add(new Spot(word, start, end))).scan(folded);
    return List.copyOf(spots);
  }

  /// Full-width as half-width, upper as lower case, traditional as simplified.
  static String folded(String text) {
    return Folded.of(text);
  }

  private void scan(String text) {
    int[] points = points(text);
    int at = 0;
    while (at < points.length) {
      if (Sentences.isHan(points[at])) {
        at = han(points, at);
      } else if (Character.isLetterOrDigit(points[at])) {
        at = token(points, at);
      } else {
        at++;
      }
    }
  }

  /// As `codePoints().toArray()`, without the growing buffers that each sentence would leave
  /// behind.
  private static int[] points(String text) {
    int[] points = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < points.length; i++) {
      points[i] = text.codePointAt(at);
      at += Character.charCount(points[i]);
    }
    return points;
  }

  private int han(int[] points, int start) {
    int at = start;
    while (at < points.length && Sentences.isHan(points[at])) {
      taker.take(new Word(Character.toString(points[at]), Kind.HAN), at, at + 1);
      if (at > start) {
        taker.take(new Word(new String(points, at - 1, 2), Kind.PAIR), at - 1, at + 1);
      }
      at++;
    }
    return at;
  }

  private int token(int[] points, int start) {
    int at = start;
    boolean digit = false;
    while (at < points.length && (isTokenPart(points[at]) || joins(points, at))) {
      digit |= Character.isDigit(points[at]);
      at++;
    }
    String token = new String(points, start, at - start);
    if (digit) {
      taker.take(new Word(token.replace(",", ""), Kind.NUMBER), start, at);
      return at;
    }
    int from = start;
    for (int i = start; i <= at; i++) {
      if (i == at || !isLetter(points[i])) {
        if (i > from) {
          taker.take(new Word(stem(new String(points, from, i - from)), Kind.LATIN), from, i);
        }
        from = i + 1;
      }
    }
    return at;
  }

  private static boolean isLetter(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isTokenPart(int c) {
    return Character.isLetterOrDigit(c) && !Sentences.isHan(c);
  }

  private static boolean joins(int[] points, int at) {
    return at > 0
        && at + 1 < points.length
        && "-_./,:'’".indexOf(points[at]) >= 0
        && isTokenPart(points[at - 1])
        && isTokenPart(points[at + 1]);
  }

  private String stem(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
