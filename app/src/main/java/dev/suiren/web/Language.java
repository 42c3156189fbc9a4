package dev.suiren.web;

/// The languages of the interface.
public enum Language {
  ZH_HANS("zh-Hans"),
  ZH_HANT("zh-Hant"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// BCP 47.
  public String tag() {
    return tag;
  }
}
