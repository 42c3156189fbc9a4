package dev.suiren.audit.internal;

/// Which characters of Markdown a reader may not see.
final class Markup {
  private Markup() {}

  static boolean vanishes(int c) {
    return switch (c) {
      case '*', '_', '`', '[', ']', '!', '<', '>', '\\', '|' -> true;
      default -> false;
    };
  }

  /// What a reader may not see of a line's end.
  static boolean falls(int c) {
    return c <= ' ' || c == '#';
  }
}
