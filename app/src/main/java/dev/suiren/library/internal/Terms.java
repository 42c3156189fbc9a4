package dev.suiren.library.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.tartarus.snowball.ext.PorterStemmer;

/// The terms of a text, the same for passages and for questions: Chinese characters alone and in
/// pairs, words by their stem and as written, and part numbers, dates and versions whole
/// (`AB-1203/4`) as well as by their parts.
///
/// Words are cut by Unicode's rules (UAX #29). A term that stands for exact writing begins with
/// `=`, which no cut word contains.
final class Terms {
  private static final int LONGEST_COMPOUND = 64;
  private static final String CONNECTORS = "-/._:+#@&',~*=";

  private final String text;
  private final List<Term> terms = new ArrayList<>();
  private final PorterStemmer stemmer = new PorterStemmer();

  private Terms(String text) {
    this.text = text;
  }

  /// @param kind how much it tells when a question and a passage share it
  record Term(String text, Kind kind) {}

  /// `weight` is by which a match counts in a question.
  enum Kind {
    CHARACTER(0.3f),
    PAIR(1f),
    WORD(1f),
    AS_WRITTEN(0.4f),
    COMPOUND(2f);

    private final float weight;

    Kind(float weight) {
      this.weight = weight;
    }

    float weight() {
      return weight;
    }
  }

  static List<Term> of(String text) {
    Terms terms = new Terms(Fold.of(text));
    try {
      terms.cut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terms.addCompounds();
    return terms.terms;
  }

  private void cut() throws IOException {
    try (StandardTokenizer tokens = new StandardTokenizer()) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      String before = "";
      int end = -1;
      while (tokens.incrementToken()) {
        String word = term.toString();
        if (isCharacter(type.type())) {
          terms.add(new Term(word, Kind.CHARACTER));
          if (end == offset.startOffset()) {
            terms.add(new Term(before + word, Kind.PAIR));
          }
          before = word;
          end = offset.endOffset();
        } else {
          addWord(word);
          end = -1;
        }
      }
      tokens.end();
    }
  }

  private static boolean isCharacter(String type) {
    return type.equals("<IDEOGRAPHIC>") || type.equals("<HIRAGANA>");
  }

  private void addWord(String word) {
    int from = 0;
    boolean cut = false;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 0x80 && !isAlphanumeric(word.charAt(i))) {
        addPart(word.substring(from, i));
        from = i + 1;
        cut = true;
      }
    }
    addPart(word.substring(from));
    if (cut && word.indexOf(',') > 0) {
      addPart(word.replace(",", ""));
    }
  }

  private void addPart(String part) {
    if (part.isEmpty()) {
      return;
    }
    if (part.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      stemmer.setCurrent(part);
      stemmer.stem();
      terms.add(new Term(stemmer.getCurrent(), Kind.WORD));
      terms.add(new Term("=" + part, Kind.AS_WRITTEN));
    } else {
      terms.add(new Term(part, Kind.WORD));
    }
  }

  /// Runs of ASCII letters and digits held together by single connectors, such as `3.14`,
  /// `2024-05-01`, `X100-7`; also `c++` and `c#`.
  private void addCompounds() {
    int i = 0;
    while (i < text.length()) {
      if (!isAlphanumeric(text.charAt(i))) {
        i++;
        continue;
      }
      int end = endOfRun(i);
      int length = end - i;
      if (length <= LONGEST_COMPOUND && hasConnector(i, end)) {
        terms.add(new Term("=" + text.substring(i, end), Kind.COMPOUND));
      }
      i = end;
    }
  }

  private int endOfRun(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean joins =
          CONNECTORS.indexOf(c) >= 0 && i + 1 < text.length() && isAlphanumeric(text.charAt(i + 1));
      if (!isAlphanumeric(c) && !joins) {
        break;
      }
      i++;
    }
    while (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '#')) {
      i++;
    }
    return i;
  }

  private boolean hasConnector(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isAlphanumeric(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}
