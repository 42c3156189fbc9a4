package dev.suiren.base;

import java.util.Locale;

/// Why a base that someone typed cannot be added; the message key is `base.flaw.<word>`.
public enum Flaw {
  NAME("a base's name has at most 80 characters"),
  ADDRESS("an address looks like https://host/v1, without user name, ? and #"),
  FORBIDDEN_ADDRESS("this address is refused: link-local, metadata or no host's address"),
  MODEL("a model has a name of at most 200 characters"),
  KEY("a key is one word of ASCII characters"),
  PRICE("a price per million tokens lies between 0 and 1000000");

  private final String sentence;

  Flaw(String sentence) {
    this.sentence = sentence;
  }

  /// For the command line and the log; pages say it in their reader's language.
  public String sentence() {
    return sentence;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
