package dev.suiren.answers;

import java.util.Locale;

/// The kind of thing that a sentence offers where a question asks for it.
public enum Offer {
  PRICE,
  DURATION,
  DATE,
  NUMBER,
  PERSON,
  PLACE,
  REASON,
  STEPS;

  /// As pages and exports call it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
