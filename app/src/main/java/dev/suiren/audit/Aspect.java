package dev.suiren.audit;

import java.util.Locale;

/// What a text is inspected for.
public enum Aspect {
  TERM,
  PRIVACY,
  SECRET,
  HIDDEN,
  LINK,
  FAULT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
