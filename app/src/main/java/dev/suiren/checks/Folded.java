package dev.suiren.checks;

import dev.suiren.kernel.Evened;
import java.util.regex.Pattern;

/// Texts as they are compared: width, case, Chinese script and blanks evened out.
final class Folded {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|`");
  private static final String AROUND = "\"'“”‘’「」『』《》()[].。,，!！?？;；:：";

  private Folded() {}

  static String of(String text) {
    return BLANKS.matcher(quotes(Evened.of(text))).replaceAll(" ").strip();
  }

  private static String quotes(String text) {
    return text.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
  }

  /// Also without emphasis, and without quotation marks and full stops around it.
  static String bare(String text) {
    String plain = MARKUP.matcher(of(text)).replaceAll("");
    String bare = within(plain);
    return bare.isEmpty() ? plain : bare;
  }

  private static String within(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isAround(text.charAt(start))) {
      start++;
    }
    while (end > start && isAround(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isAround(char c) {
    return Character.isWhitespace(c) || AROUND.indexOf(c) >= 0;
  }
}
