package dev.suiren.audit.internal;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes hidden writing for streams that are hard to guard: in every carrier, as it is or as
/// entities, whole or with markup inside, and such characters where they belong.
final class HiddenMaker {
  private static final List<String> HARMLESS =
      List.of("hi there you", "下午三点开会", "a1", "Good day, reader");
  private static final List<String> BITS = List.of("\u200B\u200C", "\uFE0E\uFE0F", "\u2060\u2064");
  private static final List<String> PROPER =
      List.of("❤️", "☎︎", "1️⃣", "👩‍⚕️", "می‌خواهم", "\u00AD", "\uFEFF", "\u200E", "→️");
  private static final List<String> INSIDE =
      List.of("*", "**", "_", "[](x)", "`", "&amp;", "\\", "<b>", " ", "\n", "a", "\u00AD");
  private static final Map<Integer, String> NAMES =
      Map.of(0x200B, "ZeroWidthSpace", 0x200C, "zwnj", 0x200D, "zwj", 0x200E, "lrm", 0xAD, "shy");

  private final Random random;

  HiddenMaker(Random random) {
    this.random = random;
  }

  /// @param listed what must not be said
  String piece(String listed) {
    String said = random.nextBoolean() ? listed : pick(HARMLESS);
    String hidden =
        switch (random.nextInt(8)) {
          case 0 -> HiddenWriting.tags(said.replaceAll("[^ -~]", "x"));
          case 1 -> HiddenWriting.selectors(said);
          case 2, 3 -> HiddenWriting.digits(said, 8, pick(BITS));
          case 4 -> turned(said);
          case 5 -> HiddenWriting.manifest(said);
          case 6 -> spread(HiddenWriting.digits(said, 8, pick(BITS)));
          default -> pick(PROPER);
        };
    String written = random.nextInt(3) == 0 ? entities(hidden) : hidden;
    return random.nextInt(4) == 0 ? insert(written, pick(INSIDE)) : written;
  }

  private String turned(String said) {
    String end = pick(List.of("\u202C", "\u202C", "\n", ""));
    return "\u202E" + new StringBuilder(said).reverse() + end;
  }

  /// A few characters of a row behind each letter.
  private String spread(String row) {
    StringBuilder spread = new StringBuilder();
    int each = 1 + random.nextInt(6);
    for (int at = 0; at < row.length(); at += each) {
      spread.append(pick(List.of("年", "a", "1", "é")));
      spread.append(row, at, Math.min(row.length(), at + each));
    }
    return spread.toString();
  }

  /// Some or all characters that are no letters of ours, in each form that an entity may take.
  private String entities(String hidden) {
    boolean all = random.nextBoolean();
    StringBuilder written = new StringBuilder();
    hidden
        .codePoints()
        .forEach(c -> written.append(all || random.nextInt(3) == 0 ? entity(c) : text(c)));
    return written.toString();
  }

  private String entity(int c) {
    String name = NAMES.get(c);
    return switch (random.nextInt(name == null ? 3 : 4)) {
      case 0 -> "&#" + c + ";";
      case 1 -> "&#x" + Integer.toHexString(c) + ";";
      case 2 -> "&#X" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + ";";
      default -> "&" + name + ";";
    };
  }

  private static String text(int c) {
    return Character.toString(c);
  }

  private String insert(String text, String what) {
    int place =
        text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
    return text.substring(0, place) + what + text.substring(place);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
