package dev.suiren.web;

/// Our own words in the interface's languages, from `messages/<room>.<tag>.properties`.
public interface Messages {

  /// The text of `key`, with `{0}`, `{1}` … replaced; the key itself if it is missing (a test sees
  /// to it that none is).
  String say(Language language, String key, Object... values);
}
