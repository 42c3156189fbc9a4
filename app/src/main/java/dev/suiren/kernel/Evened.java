package dev.suiren.kernel;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.text.Normalizer;
import java.util.Locale;

/// Texts with what does not matter to what they mean evened out: full width as half width, upper
/// case as lower case, traditional characters as simplified.
public final class Evened {
  private Evened() {}

  public static String of(String text) {
    String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder simple = new StringBuilder(even.length());
    for (int i = 0; i < even.length(); i++) {
      char c = even.charAt(i);
      simple.append(Character.isIdeographic(c) ? CharTable.convert(c) : c);
    }
    return simple.toString();
  }
}
