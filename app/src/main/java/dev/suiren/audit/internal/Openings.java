package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;

/// The Han characters with which a pattern may begin, and what has to follow them: all but few of
/// them are common words of their own.
final class Openings {

  /// Behind the first character of the words for "password" and the like.
  private static final String SECRETS = "码令钥";

  private static final char DOT = NumberPattern.DOT;

  /// Folded.
  static final String FIRST =
      Plates.PROVINCES + Address.BEGINNINGS + Assignment.HAN_WORDS + Digits.HAN;

  private final Glyphs glyphs;
  private final int[] text;

  Openings(Glyphs glyphs, int[] text) {
    this.glyphs = glyphs;
    this.text = text;
  }

  static boolean is(int folded) {
    return FIRST.indexOf(folded) >= 0;
  }

  /// The pairs of letters that may begin a pattern; besides them, a letter and something that is no
  /// Han character may.
  static List<int[]> pairs() {
    List<int[]> pairs = new ArrayList<>(Address.openings());
    for (int first : FIRST.codePoints().distinct().toArray()) {
      String seconds = Digits.value(first) < 0 ? SECRETS : SECRETS + Digits.HAN + DOT;
      seconds.codePoints().forEach(second -> pairs.add(new int[] {first, second}));
    }
    return pairs;
  }

  /// All that stand in them.
  static String letters() {
    StringBuilder letters = new StringBuilder();
    pairs().forEach(pair -> letters.appendCodePoint(pair[0]).appendCodePoint(pair[1]));
    return letters.toString();
  }

  /// Whether what follows the character at `place` may make a pattern of it; in doubt yes.
  boolean at(int place) {
    int first = Fold.folded(Fold.first(text[place]));
    for (int next = place + 1; next < text.length; next++) {
      int code = glyphs.code(text[next]);
      if (code == Glyphs.SEVERAL) {
        return true;
      }
      boolean run = code == Glyphs.RUN;
      if (run || code < Glyphs.KINDS || code == Glyphs.OPENER) {
        int second = run ? Glyphs.ascii(text[next]) : Fold.folded(Fold.first(text[next]));
        return run && !Pattern.digit(second)
            || SECRETS.indexOf(second) >= 0
            || Digits.value(first) >= 0
                && (Digits.value(second) >= 0 || second == DOT)
                && Run.isNumber(glyphs, text, next, 1, Run.NUMBER)
            || Address.begins(first, second) && isAddress(next);
      }
    }
    return false;
  }

  /// Whether something that may be the number of a house follows, before the sentence goes on.
  private boolean isAddress(int from) {
    int seen = 0;
    for (int place = from; place < text.length && seen < Address.LONGEST; place++) {
      int code = glyphs.code(text[place]);
      if (code == Glyphs.RUN || code == Glyphs.SEVERAL) {
        return true;
      }
      if (code < Glyphs.KINDS || code == Glyphs.OPENER) {
        if (!Address.part(Fold.folded(Fold.first(text[place])))) {
          return false;
        }
        seen++;
      }
    }
    return false;
  }
}
