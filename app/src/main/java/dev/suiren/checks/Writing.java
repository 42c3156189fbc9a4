package dev.suiren.checks;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A language and script that an answer is written in.
///
/// Code, addresses and what stands in backquotes do not count. A few foreign words do no harm: an
/// English text may have one Han character in twenty letters, a Chinese one half as many other
/// words as Han characters, and one character in fifty of the other script.
public enum Writing {
  ZH_HANS("zh-Hans"),
  ZH_HANT("zh-Hant"),
  EN("en");

  private static final Pattern ASIDE =
      Pattern.compile("(?s)```.*?(?:```|$)|`[^`\\n]*`|https?://[\\x21-\\x7E]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]+");
  private static final int FOREIGN_IN_ENGLISH = 20;
  private static final int OTHER_SCRIPT = 50;

  private final String tag;

  Writing(String tag) {
    this.tag = tag;
  }

  /// BCP 47.
  public String tag() {
    return tag;
  }

  static Optional<Writing> find(String tag) {
    return Arrays.stream(values()).filter(each -> each.tag.equalsIgnoreCase(tag)).findFirst();
  }

  Optional<Reason> score(String text) {
    String told = ASIDE.matcher(text).replaceAll(" ");
    long han = told.codePoints().filter(Writing::isHan).count();
    return switch (this) {
      case EN -> english(told, han);
      case ZH_HANS, ZH_HANT -> chinese(told, han);
    };
  }

  private Optional<Reason> english(String told, long han) {
    long letters = told.codePoints().filter(c -> isLatin(c)).count();
    return letters > 0 && han * FOREIGN_IN_ENGLISH <= letters
        ? Optional.empty()
        : Optional.of(Reason.of(Reason.Code.OTHER_LANGUAGE, tag));
  }

  private Optional<Reason> chinese(String told, long han) {
    long words = WORD.matcher(told).results().count();
    boolean kana = told.codePoints().anyMatch(Writing::isKana);
    if (han == 0 || words * 2 > han || kana) {
      return Optional.of(Reason.of(Reason.Code.OTHER_LANGUAGE, tag));
    }
    long others = told.chars().filter(c -> isOther((char) c)).count();
    return others * OTHER_SCRIPT <= han
        ? Optional.empty()
        : Optional.of(Reason.of(Reason.Code.OTHER_SCRIPT, tag, first(told)));
  }

  private String first(String told) {
    return told.chars()
        .filter(c -> isOther((char) c))
        .mapToObj(Character::toString)
        .findFirst()
        .orElse("");
  }

  private boolean isOther(char c) {
    return switch (this) {
      case ZH_HANS -> Scripts.traditionalOnly(c);
      case ZH_HANT -> Scripts.simplifiedOnly(c);
      case EN -> false;
    };
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static boolean isKana(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }

  /// The two standards of characters tell the scripts apart: what stands in one alone.
  private static final class Scripts {
    private static final boolean[] TRADITIONAL = only("Big5", "GB2312");
    private static final boolean[] SIMPLIFIED = only("GB2312", "Big5");

    static boolean traditionalOnly(char c) {
      return TRADITIONAL[c] && CharTable.convert(c) != c;
    }

    static boolean simplifiedOnly(char c) {
      return SIMPLIFIED[c];
    }

    private static boolean[] only(String standard, String other) {
      var has = Charset.forName(standard).newEncoder();
      var lacks = Charset.forName(other).newEncoder();
      boolean[] only = new boolean[Character.MAX_VALUE + 1];
      for (int c = 0x4E00; c <= 0x9FFF; c++) {
        only[c] = has.canEncode((char) c) && !lacks.canEncode((char) c);
      }
      return only;
    }
  }
}
