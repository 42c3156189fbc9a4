package dev.suiren.bench;

import java.util.Locale;

/// A language with a model and a vector field of its own.
enum Tongue {
  ZH,
  EN;

  /// As the product names the field, and the model in part.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Tongue of(String text) {
    boolean han =
        text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return han ? ZH : EN;
  }
}
