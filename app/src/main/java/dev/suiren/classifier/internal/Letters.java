package dev.suiren.classifier.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;

/// What a character counts as for a classifier: lower case, simplified, of usual width, with one
/// form for each kind of punctuation; and what kind it is. Thread-safe.
final class Letters {
  static final byte INVISIBLE = 0;
  static final byte SPACE = 1;

  /// Stands for itself: ideographs, kana, syllables.
  static final byte SIGN = 2;

  /// Part of a word.
  static final byte LETTER = 3;

  static final byte DIGIT = 4;
  static final byte MARK = 5;

  static final char OPEN = '“';
  static final char CLOSE = '”';

  private static final String TABLE = "/data/dictionary/tc/t2s.txt";
  private static final String ALIKE = "「“『“〝“」”』”〞”〟”’'‘'。.．.…!、,，,？?！!；;：:（(）)—-–-～~【[】]《<》>";
  private static final char[] FORMS = forms();
  private static final byte[] KINDS = kinds();

  private Letters() {}

  static int form(int codePoint) {
    return codePoint < FORMS.length ? FORMS[codePoint] : codePoint;
  }

  /// @param form of a character
  static byte kind(int form) {
    if (form < KINDS.length) {
      return KINDS[form];
    }
    return Character.isIdeographic(form) ? SIGN : MARK;
  }

  private static char[] forms() {
    char[] forms = new char[0x10000];
    for (int c = 0; c < forms.length; c++) {
      forms[c] = (char) plain(c);
    }
    simplify(forms);
    for (int i = 0; i < ALIKE.length(); i += 2) {
      forms[ALIKE.charAt(i)] = ALIKE.charAt(i + 1) == '!' ? '.' : ALIKE.charAt(i + 1);
    }
    forms['！'] = '!';
    return forms;
  }

  private static int plain(int c) {
    if (c < 0x80 || Character.isSurrogate((char) c)) {
      return Character.toLowerCase(c);
    }
    String text = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
    return Character.toLowerCase(text.length() == 1 ? text.charAt(0) : c);
  }

  private static void simplify(char[] forms) {
    try (InputStream in = Objects.requireNonNull(Letters.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() == 3 && line.charAt(1) == '=') {
          forms[line.charAt(0)] = line.charAt(2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x10000];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = kindOf(c);
    }
    return kinds;
  }

  private static byte kindOf(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }
    if (Character.isIdeographic(c)
        || (c >= 0x3041 && c <= 0x30FF)
        || (c >= 0xAC00 && c <= 0xD7A3)) {
      return SIGN;
    }
    if (Character.isLetter(c) || c == '\'') {
      return LETTER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    int type = Character.getType(c);
    boolean unseen =
        type == Character.FORMAT
            || type == Character.CONTROL
            || type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    return unseen ? INVISIBLE : MARK;
  }
}
