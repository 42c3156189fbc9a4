package dev.suiren.cli.internal;

/// Keeps a document from steering the terminal it is printed on.
final class Terminal {
  private Terminal() {}

  /// Control characters but line feed become visible marks.
  static String visible(String text) {
    return text.codePoints()
        .map(c -> c != '\n' && Character.isISOControl(c) ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// The same on one line.
  static String line(String text) {
    return visible(text.replace('\n', ' ').replace('\t', ' '));
  }
}
