package dev.suiren.audit.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// What a single character counts as: first its plain form (compatibility decomposition of UAX #15,
/// marks and invisible characters dropped, every digit an ASCII digit, every dash a hyphen, every
/// letter the one it is drawn like), then, for terms, its lower-case simplified form.
///
/// Tables of 256 characters are made when a text first needs them. Thread-safe.
final class Fold {
  static final int[] NOTHING = {};

  /// The zero in a filled circle.
  private static final int ZERO_FILLED = 0x24FF;

  private static final AtomicReferenceArray<Page> PAGES = new AtomicReferenceArray<>(0x1100);

  private static final int HAN_FROM = 0x4E00;
  private static final int HAN_TO = 0xA000;

  private Fold() {}

  private record Page(int[][] plain, int[] folded) {}

  /// The plain form: no, one or several code points.
  static int[] plain(int codePoint) {
    return page(codePoint).plain[codePoint & 0xFF];
  }

  /// The first code point of the plain form of a character that is seen.
  static int first(int codePoint) {
    return plainHan(codePoint) ? codePoint : plain(codePoint)[0];
  }

  /// Whether it is one of the Han characters that are plain as they stand.
  static boolean plainHan(int codePoint) {
    return codePoint >= HAN_FROM && codePoint < HAN_TO;
  }

  /// Lower case and simplified, of a code point that is plain already.
  static int folded(int plain) {
    if (plainHan(plain)) {
      return Han.SIMPLE[plain - HAN_FROM];
    }
    return page(plain).folded[plain & 0xFF];
  }

  static boolean space(int codePoint) {
    return codePoint == ' '
        || (codePoint >= 0x09 && codePoint <= 0x0D)
        || (codePoint >= 0x80
            && (Character.isSpaceChar(codePoint)
                || Character.isWhitespace(codePoint)
                || codePoint == 0x85));
  }

  static boolean invisible(int codePoint) {
    return !space(codePoint) && plain(codePoint).length == 0;
  }

  static boolean han(int codePoint) {
    return codePoint >= 0x2E80
        && (Character.isIdeographic(codePoint) || (codePoint >= 0x3001 && codePoint <= 0x30FF));
  }

  private static Page page(int codePoint) {
    Page page = PAGES.get(codePoint >> 8);
    if (page != null) {
      return page;
    }
    int[][] plain = new int[256][];
    int[] folded = new int[256];
    int base = codePoint & ~0xFF;
    for (int i = 0; i < 256; i++) {
      plain[i] = decompose(base + i);
      folded[i] = Traditional.simplify(Character.toLowerCase(base + i));
    }
    Page made = new Page(plain, folded);
    PAGES.set(codePoint >> 8, made);
    return made;
  }

  /// Loaded when the first text with such a character is read.
  private static final class Han {
    static final int[] SIMPLE = new int[HAN_TO - HAN_FROM];

    static {
      Arrays.setAll(SIMPLE, i -> Traditional.simplify(HAN_FROM + i));
    }
  }

  private static int[] decompose(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint < 0x20 || codePoint == 0x7F ? NOTHING : new int[] {codePoint};
    }
    if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
      return new int[] {0xFFFD};
    }
    if (codePoint == ZERO_FILLED) {
      return new int[] {'0'};
    }
    int enclosed = enclosed(codePoint);
    if (enclosed != 0) {
      return Integer.toString(enclosed).codePoints().toArray();
    }
    String text = new String(Character.toChars(enclosedLetter(codePoint)));
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !dropped(c))
        .map(Fold::unify)
        .toArray();
  }

  private static boolean dropped(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.ENCLOSING_MARK
        || (type == Character.NON_SPACING_MARK && !(c >= 0x3099 && c <= 0x309A))
        || (c >= 0x115F && c <= 0x1160)
        || c == 0x3164
        || c == 0xFFA0
        || c == 0x2800
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  private static int unify(int c) {
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043) {
      return '-';
    }
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
        ? '0' + Character.digit(c, 10)
        : Lookalikes.of(c);
  }

  /// Numbers in filled and double circles, which have no decomposition of their own.
  private static int enclosed(int c) {
    if (c >= 0x2776 && c <= 0x2793) {
      return (c - 0x2776) % 10 + 1;
    }
    if (c >= 0x24F5 && c <= 0x24FE) {
      return c - 0x24F5 + 1;
    }
    return c >= 0x24EB && c <= 0x24F4 ? c - 0x24EB + 11 : 0;
  }

  private static int enclosedLetter(int c) {
    if (c >= 0x1F150 && c <= 0x1F169) {
      return 'A' + c - 0x1F150;
    }
    return c >= 0x1F170 && c <= 0x1F189 ? 'A' + c - 0x1F170 : c;
  }
}
