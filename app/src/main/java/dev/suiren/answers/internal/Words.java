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

  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final List<Word> words = new ArrayList<>();

  private Words() {}

  /// The words in order, with repetitions.
  static List<Word> of(String text) {
    Words words = new Words();
    words.scan(folded(text));
    return List.copyOf(words.words);
  }

  /// Full-width as half-width, upper as lower case, traditional as simplified.
  static String folded(String text) {
    return Folded.of(text);
  }

  private void scan(String text) {
    int[] points = text.codePoints().toArray();
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

  private int han(int[] points, int start) {
    int at = start;
    while (at < points.length && Sentences.isHan(points[at])) {
      words.add(new Word(Character.toString(points[at]), Kind.HAN));
      if (at > start) {
        words.add(new Word(new String(points, at - 1, 2), Kind.PAIR));
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
      words.add(new Word(token.replace(",", ""), Kind.NUMBER));
      return at;
    }
    int from = start;
    for (int i = start; i <= at; i++) {
      if (i == at || !isLetter(points[i])) {
        if (i > from) {
          words.add(new Word(stem(new String(points, from, i - from)), Kind.LATIN));
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
