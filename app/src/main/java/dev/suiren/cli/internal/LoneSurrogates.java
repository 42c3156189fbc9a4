package dev.suiren.cli.internal;

/// Halves of characters that stand alone, which JSON can hold and UTF-8 cannot.
final class LoneSurrogates {
  private LoneSurrogates() {}

  /// JSON that means the same, with each of them written as an escape.
  static String escaped(String json) {
    if (json.codePoints().noneMatch(LoneSurrogates::isLone)) {
      return json;
    }
    StringBuilder plain = new StringBuilder();
    json.codePoints()
        .forEach(
            c -> {
              if (isLone(c)) {
                plain.append("\\u%04x".formatted(c));
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  private static boolean isLone(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
