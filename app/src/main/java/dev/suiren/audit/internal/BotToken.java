package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;

/// The token of a Telegram bot: its number, a colon, and 35 characters that begin with `AA`.
///
/// @see <a href="https://core.telegram.org/bots/api#authorizing-your-bot">Telegram</a>
final class BotToken extends Pattern {
  private static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 10;
  private static final int LEAST = 35;
  private static final int LONGEST = 64;

  BotToken() {
    super("telegram.token", Disclosure.SECRET);
  }

  @Override
  boolean startsWith(int plain) {
    return digit(plain);
  }

  @Override
  int match(Glance text, int from) {
    if (!text.opens(from) && !named(text, from)) {
      return NO;
    }
    int place = from;
    while (digit(text.at(place)) && place - from < MOST_DIGITS) {
      place++;
    }
    boolean enough = place - from >= FEWEST_DIGITS;
    if (text.at(place) == Glance.LATER) {
      return WAIT;
    }
    return enough && text.at(place) == ':' ? body(text, place + 1) : NO;
  }

  /// In addresses of the interface it follows the word `bot`.
  private static boolean named(Glance text, int from) {
    return text.foldedAt(from - 3) == 'b'
        && text.foldedAt(from - 2) == 'o'
        && text.foldedAt(from - 1) == 't'
        && text.opens(from - 3);
  }

  private static int body(Glance text, int from) {
    int end = from;
    while (wordCharacter(text.at(end)) && end - from < LONGEST) {
      if (end - from < 2 && text.at(end) != 'A') {
        return NO;
      }
      end++;
    }
    if (text.at(end) == Glance.LATER) {
      return WAIT;
    }
    return text.most(from, end) >= LEAST ? end : NO;
  }
}
