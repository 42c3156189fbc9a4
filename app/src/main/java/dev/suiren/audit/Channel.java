package dev.suiren.audit;

import java.util.Locale;

/// Which reading of a text raised a span.
public enum Channel {
  SURFACE,
  PATTERN,
  RENDERED,
  INVISIBLE,
  /// Syllables, whatever characters or Latin letters write them.
  PINYIN,
  /// The first letters of syllables.
  INITIALS,
  /// Characters written as their components.
  SPLIT,
  /// The same characters in another order.
  SHUFFLE,
  /// Characters that look like others.
  LOOKALIKE,
  /// Pictures in place of words.
  EMOJI,
  CLASSIFIER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
