package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;

/// A number that people write in groups: digits, single spaces, hyphens or dots of one sort between
/// them.
///
/// It begins and ends with a group, so that it is found inside a longer row of groups; a number
/// that continues without a break is another number.
abstract class NumberPattern extends Pattern {
  static final char DOT = 0xB7;

  private final int longest;

  NumberPattern(String name, Disclosure kind, int longest) {
    super(name, kind);
    this.longest = longest;
  }

  /// Whether these digits are such a number.
  abstract boolean accepts(Digits digits);

  /// Whether they are where they stand.
  boolean fits(Digits digits, Row row) {
    return true;
  }

  /// The words that may be written together with such a number.
  abstract Labels words();

  /// Whether these digits may still become one.
  boolean mayBecome(Digits digits) {
    return digits.count() < longest;
  }

  @Override
  boolean startsWith(int plain) {
    return Digits.value(plain) >= 0;
  }

  @Override
  int match(Glance text, int from) {
    return opens(text, from) ? read(text, from, false) : NO;
  }

  final boolean opens(Glance text, int from) {
    if (!text.opens(from)) {
      return letter(text.at(from - 1)) && words().join(text, from);
    }
    return !runs(text, from);
  }

  private static boolean closes(Glance text, int place) {
    return text.closes(place) && !runs(text, place);
  }

  /// Whether Han digits go on across a place.
  static boolean runs(Glance text, int place) {
    return !text.loose(place)
        && !text.gapped(place)
        && hanDigit(text, place)
        && hanDigit(text, place - 1)
        && !Digits.part(text.foldedAt(place), text.foldedAt(place - 1));
  }

  private static boolean hanDigit(Glance text, int place) {
    return text.digit(place) >= 0 && !digit(text.at(place));
  }

  /// The place after the longest number that begins with the digit at `from`.
  final int read(Glance text, int from, boolean coded) {
    Digits digits = new Digits(longest);
    int best = NO;
    int place = from;
    while (true) {
      digits.add(text.foldedAt(place), text.loose(place) && place > from);
      place++;
      if (text.unknown(place)) {
        return WAIT;
      }
      int end = accepts(digits) ? end(text, from, place, coded, digits) : NO;
      if (end == WAIT) {
        return WAIT;
      }
      best = Math.max(best, end);
      if (!mayBecome(digits)) {
        return best;
      }
      int next = next(text, place, digits);
      if (next < 0) {
        return next == WAIT ? WAIT : best;
      }
      place = next;
    }
  }

  private int end(Glance text, int from, int place, boolean coded, Digits digits) {
    if (!closes(text, place)) {
      return NO;
    }
    Row row = new Row(text, from, place, coded);
    if (row.rest() == Glance.LATER) {
      return WAIT;
    }
    return fits(digits, row) ? place : NO;
  }

  /// The place of the next digit, passing one separator. A hyphen may have spaces around it.
  private int next(Glance text, int place, Digits digits) {
    if (text.at(place) == Glance.LATER) {
      return WAIT;
    }
    if (continues(text, place, digits)) {
      return place;
    }
    int hyphen = text.at(place) == ' ' && text.at(place + 1) == '-' ? place + 1 : place;
    int c = text.at(hyphen);
    if (c != ' ' && c != '-' && c != '.' && c != DOT) {
      return NO;
    }
    int after = c == '-' && text.at(hyphen + 1) == ' ' ? hyphen + 2 : hyphen + 1;
    if (text.at(after) == Glance.LATER || text.at(place + 1) == Glance.LATER) {
      return WAIT;
    }
    return continues(text, after, digits) && digits.separate(c) ? after : NO;
  }

  boolean continues(Glance text, int place, Digits digits) {
    return text.digit(place) >= 0;
  }
}
