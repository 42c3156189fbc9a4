package dev.suiren.effect;

import dev.suiren.kernel.Allowed;

/// Our own words in one language.
@Allowed(why = "our own words")
public interface Phrases {

  /// The text of `key` in `messages/effect.*.properties`, with `{0}`, `{1}` … replaced.
  String say(String key, Object... values);
}
