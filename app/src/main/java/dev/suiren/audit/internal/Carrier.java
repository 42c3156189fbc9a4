package dev.suiren.audit.internal;

/// The characters without a shape of their own in which somebody may write.
enum Carrier {
  /// Stand for ASCII one by one.
  TAG,
  /// Stand for bytes: the first one for 0, the last one for 255.
  SELECTOR,
  /// Stand for digits of some base.
  ZERO_WIDTH;

  static final int NONE = -1;

  /// The mark that stands at the beginning of some files.
  static final int BYTE_ORDER = 0xFEFF;

  private static final int UNASSIGNED = 0x2065;
  private static final int FIRST = 0x180E;
  private static final int LAST_LOW = 0x206F;
  private static final int FIRST_FORM = 0xFE00;
  private static final int TAGS = 0xE0000;
  private static final int TAG_END = 0xE007F;

  /// Whether a character is one of these.
  boolean has(int c) {
    return switch (this) {
      case TAG -> c >= TAGS && c <= TAG_END;
      case SELECTOR -> selected(c) != NONE;
      case ZERO_WIDTH -> zeroWidth(c);
    };
  }

  /// Whether a character is one of any.
  static boolean isAny(int c) {
    boolean far = c < FIRST || c > LAST_LOW && c < FIRST_FORM || c > BYTE_ORDER && c < TAGS;
    return !far && (TAG.has(c) || SELECTOR.has(c) || ZERO_WIDTH.has(c));
  }

  private static boolean zeroWidth(int c) {
    return c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F && c != UNASSIGNED
        || c == BYTE_ORDER
        || c == 0x180E;
  }

  /// What a row of these is found as.
  Hidden rule() {
    return switch (this) {
      case TAG -> Hidden.TAGS;
      case SELECTOR -> Hidden.SELECTORS;
      case ZERO_WIDTH -> Hidden.BITS;
    };
  }

  /// The byte that a selector stands for, or `NONE`.
  static int selected(int c) {
    if (c >= 0xFE00 && c <= 0xFE0F) {
      return c - 0xFE00;
    }
    return c >= 0xE0100 && c <= 0xE01EF ? c - 0xE0100 + 16 : NONE;
  }

  /// The ASCII character that a tag stands for, or `NONE`.
  static int tagged(int c) {
    return c >= TAGS + ' ' && c < TAG_END ? c - TAGS : NONE;
  }
}
