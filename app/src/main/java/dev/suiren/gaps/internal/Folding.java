package dev.suiren.gaps.internal;

import com.hankcs.hanlp.dictionary.other.CharTable;
import dev.suiren.kernel.Evened;
import dev.suiren.web.Language;
import java.util.regex.Pattern;

/// Brings questions that are written differently but mean the same to one form.
final class Folding {
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<=\\p{Nd}),(?=\\p{Nd}{3}(?!\\p{Nd}))");

  /// All but words, decimal points, signs before a number, and what tells C++, C# and 5 % apart.
  private static final Pattern APART =
      Pattern.compile(
          "(?:(?!(?<=\\p{Nd})\\.(?=\\p{Nd})|(?<![\\p{L}\\p{N}])-(?=\\p{Nd}))"
              + "[^\\p{L}\\p{M}\\p{N}\\p{Sc}+#%°])+");

  private static final Pattern BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

  private Folding() {}

  /// Width, case, Chinese script, punctuation and spaces evened out.
  static String plain(String text) {
    String words = APART.matcher(THOUSANDS.matcher(Evened.of(text)).replaceAll("")).replaceAll(" ");
    return BESIDE_HAN.matcher(words.strip()).replaceAll("");
  }

  /// The language of a question: Chinese when at least as many Han characters as half its letters.
  static Language language(String text) {
    long han = text.codePoints().filter(Folding::isHan).count();
    long words = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]+").matcher(text).results().count();
    if (han == 0 || han < words) {
      return Language.EN;
    }
    boolean traditional =
        text.chars().anyMatch(c -> Character.isIdeographic(c) && CharTable.convert((char) c) != c);
    return traditional ? Language.ZH_HANT : Language.ZH_HANS;
  }

  static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
