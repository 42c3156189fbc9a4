package dev.suiren.answers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Splits a passage into its sentences, each a slice by code points.
///
/// A row of a table (a line with tabs) is one sentence; abbreviations, decimals, initials and list
/// numbers do not end one; nor does a semicolon in brackets; closing quotes and brackets stay with
/// the sentence they close.
final class Sentences {
  private static final int FIRST_HAN = 0x2E80;
  private static final int IDEOGRAPHS = 0x4E00;
  private static final int LAST_IDEOGRAPH = 0x9FFF;

  private static final int LONGEST = 400;
  private static final String STOPS = "。！？；…．!?｡";
  private static final String OPENERS = "(（[【《〈「『“";
  private static final String ENDERS = ")）]】》〉」』”";
  private static final String CLOSERS = "」』”’\"')）】》〉]";
  private static final Pattern INITIALS = Pattern.compile("\\p{L}(\\.\\p{L})*");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "etc", "inc", "ltd", "co", "corp",
          "fig", "e.g", "i.e", "approx", "dept", "tel", "ext", "jan", "feb", "mar", "apr", "jun",
          "jul", "aug", "sep", "sept", "oct", "nov", "dec", "a.m", "p.m", "u.s", "u.k", "cf", "art",
          "sec", "vol", "pp", "max", "min", "jr", "sr");

  /// A slice of the text it was cut from, in code points, `end` exclusive.
  record Sentence(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private final int[] text;
  private final List<Sentence> found = new ArrayList<>();

  private Sentences(String text) {
    this.text = text.codePoints().toArray();
  }

  /// The sentences in order, without overlap; what holds no letter or digit is left out.
  static List<Sentence> of(String text) {
    Sentences sentences = new Sentences(text);
    sentences.splitLines();
    return List.copyOf(sentences.found);
  }

  private void splitLines() {
    int start = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == '\n') {
        splitLine(start, i);
        start = i + 1;
      }
    }
  }

  private void splitLine(int start, int end) {
    boolean row = false;
    for (int i = start; i < end; i++) {
      row |= text[i] == '\t';
    }
    if (row) {
      add(start, end);
      return;
    }
    int from = start;
    int at = start;
    int depth = 0;
    while (at < end) {
      depth = Math.max(0, depth + (OPENERS.indexOf(text[at]) >= 0 ? 1 : 0));
      depth = Math.max(0, depth - (ENDERS.indexOf(text[at]) >= 0 ? 1 : 0));
      boolean aside = depth > 0 && "；;…．.".indexOf(text[at]) >= 0;
      int after = aside ? 0 : endAfter(from, at, end);
      if (after > 0) {
        addInPieces(from, after);
        from = after;
        at = after;
        depth = 0;
      } else {
        at++;
      }
    }
    addInPieces(from, end);
  }

  /// Where the sentence that began at `from` ends if it ends with the mark at `at`; 0 if not.
  private int endAfter(int from, int at, int end) {
    boolean dot = text[at] == '.';
    if (!dot && STOPS.indexOf(text[at]) < 0) {
      return 0;
    }
    int after = at + 1;
    while (after < end && (STOPS.indexOf(text[after]) >= 0 || text[after] == '.')) {
      after++;
    }
    while (after < end && CLOSERS.indexOf(text[after]) >= 0) {
      after++;
    }
    boolean ascii = dot || text[at] == '!' || text[at] == '?';
    boolean joined = after < end && !isSpace(text[after]);
    if (joined && (text[at] == '．' || (ascii && !isHan(text[after])))) {
      return 0;
    }
    return dot && after == at + 1 && isWithin(from, at, end) ? 0 : after;
  }

  /// Whether the dot at `at` belongs to a number, an abbreviation, an initial or a list's number.
  private boolean isWithin(int from, int at, int end) {
    int wordStart = at;
    while (wordStart > from && (isLatin(text[wordStart - 1]) || text[wordStart - 1] == '.')) {
      wordStart--;
    }
    String word = new String(text, wordStart, at - wordStart).toLowerCase(Locale.ROOT);
    if (ABBREVIATIONS.contains(word) || INITIALS.matcher(word).matches()) {
      return true;
    }
    int next = at + 1;
    while (next < end && Character.isWhitespace(text[next])) {
      next++;
    }
    if (next < end && Character.isLowerCase(text[next])) {
      return true;
    }
    return isListNumber(from, at);
  }

  private boolean isListNumber(int from, int at) {
    boolean digits = false;
    for (int i = from; i < at; i++) {
      if (Character.isDigit(text[i])) {
        digits = true;
      } else if (!Character.isWhitespace(text[i])) {
        return false;
      }
    }
    return digits;
  }

  private void addInPieces(int start, int end) {
    int from = start;
    while (end - from > LONGEST) {
      int cut = from + LONGEST;
      while (cut > from + LONGEST / 2 && !isPause(text[cut - 1])) {
        cut--;
      }
      add(from, cut == from + LONGEST / 2 ? from + LONGEST : cut);
      from = cut == from + LONGEST / 2 ? from + LONGEST : cut;
    }
    add(from, end);
  }

  private void add(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text[from])) {
      from++;
    }
    while (to > from && isSpace(text[to - 1])) {
      to--;
    }
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text[i])) {
        found.add(new Sentence(from, to));
        return;
      }
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isPause(int c) {
    return isSpace(c) || "，,、；;：:".indexOf(c) >= 0;
  }

  private static boolean isLatin(int c) {
    return Character.isLetter(c) && !isHan(c);
  }

  static boolean isHan(int c) {
    // Most letters by far; looking a script up takes a search.
    if (c < FIRST_HAN || IDEOGRAPHS <= c && c <= LAST_IDEOGRAPH) {
      return c >= IDEOGRAPHS;
    }
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
