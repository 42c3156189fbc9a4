package dev.suiren.people.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What accounts, names and addresses may look like, and when two are the same.
final class Words {
  private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,64}");
  private static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,100}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{C}]{1,64}@[^\\s@\\p{C}]{1,189}");

  private Words() {}

  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  static boolean isAccount(String text) {
    return ACCOUNT.matcher(text).matches();
  }

  static boolean isName(String text) {
    return !text.isBlank() && NAME.matcher(text).matches();
  }

  static String account(String text) {
    return checked(
        isAccount(text), text, "an account has 1 to 64 letters, digits and the signs . _ - + @");
  }

  static String name(String text) {
    String stripped = text.strip();
    return checked(isName(stripped), stripped, "a name has 1 to 100 characters on one line");
  }

  static String email(String text) {
    String stripped = text.strip();
    return folded(
        checked(EMAIL.matcher(stripped).matches(), stripped, "an e-mail looks like name@host"));
  }

  private static String checked(boolean right, String text, String rule) {
    if (!right) {
      throw new ProblemException(Problem.BAD_INPUT, rule);
    }
    return text;
  }
}
