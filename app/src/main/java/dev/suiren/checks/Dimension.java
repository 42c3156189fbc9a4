package dev.suiren.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The sides of a base that its capability card shows.
public enum Dimension {
  TEXT_GENERATION,
  LANGUAGE_UNDERSTANDING,
  KNOWLEDGE,
  REASONING,
  MATHEMATICS,
  CODE,
  MULTIMODAL,
  PERSONALIZATION;

  /// As files write it: `text generation`.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Also with `_` or `-` between the words, and as the British spell it.
  public static Optional<Dimension> find(String written) {
    String words =
        written
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace('_', ' ')
            .replace('-', ' ')
            .replace("isation", "ization");
    return Arrays.stream(values()).filter(each -> each.words().equals(words)).findFirst();
  }
}
