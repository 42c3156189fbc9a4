package dev.suiren.library;

import java.util.Locale;

/// What a file says of its own making: by the label of GB 45438-2025 in its metadata, or by a
/// notice at its beginning or end. It is the file's word; nobody has looked into it.
public enum Origin {
  UNLABELLED,
  /// Made by AI.
  GENERATED,
  /// Perhaps made by AI, or suspected to be by whoever passed it on.
  PERHAPS_GENERATED;

  public boolean isLabelled() {
    return this != UNLABELLED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
