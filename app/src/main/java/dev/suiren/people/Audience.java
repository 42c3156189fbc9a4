package dev.suiren.people;

import java.util.Locale;

/// For whom a text is shown, from the widest permission to the strictest protection (thesis S4).
public enum Audience {
  STAFF,
  PUBLIC,
  TEENS,
  CHILDREN;

  /// The stricter of the two: an audience can be narrowed, never widened.
  public Audience narrowedTo(Audience other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Audience parse(String word) {
    for (Audience audience : values()) {
      if (audience.word().equals(word)) {
        return audience;
      }
    }
    throw new dev.suiren.kernel.ProblemException(
        dev.suiren.kernel.Problem.WRONG_USAGE,
        "unknown audience: say staff, public, teens or children");
  }
}
