package dev.suiren.audit;

import java.util.Locale;

/// Which reading of a text raised a span.
public enum Channel {
  SURFACE,
  PATTERN,
  RENDERED,
  INVISIBLE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
