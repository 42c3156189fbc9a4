package dev.suiren.base;

/// A recorded call: sha-256 of what was asked (`Recording.request`).
public record CallId(String value) {
  private static final int BEGINNING = 12;

  /// Whether a text can be one: 64 digits of sixteen.
  public static boolean isHash(String text) {
    return text.matches("[0-9a-f]{64}");
  }

  /// Its first letters, to tell it from others at a glance.
  public String beginning() {
    return value.substring(0, Math.min(BEGINNING, value.length()));
  }
}
