package dev.suiren.audit;

import java.util.Locale;

/// What a span does to the text it stands in, from harmless to grave.
public enum Effect {
  /// Recorded, changes nothing.
  NOTE,
  /// Replaced, code point for code point, so that offsets stay true.
  MASK,
  /// Held for a person to decide.
  REVIEW,
  /// Never shown to this audience.
  BLOCK;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
