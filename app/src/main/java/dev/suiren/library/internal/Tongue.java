package dev.suiren.library.internal;

import java.util.Locale;

/// The language whose encoder understands a text, told by its script.
enum Tongue {
  ZH,
  EN;

  /// How many Latin letters weigh as much as one Chinese character.
  private static final int LETTERS_PER_CHARACTER = 3;

  /// The name of its field in the index and of its model.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Tongue of(String text) {
    long characters = 0;
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2E80' && c <= '\uD7FF' || c >= '\uF900' && c <= '\uFAFF') {
        characters++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    return characters > 0 && characters * LETTERS_PER_CHARACTER >= letters ? ZH : EN;
  }
}
