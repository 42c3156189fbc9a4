package dev.suiren.audit.internal;

/// A number that people write in groups: digits, single spaces, hyphens or dots of one sort between
/// them.
///
/// It begins and ends with a group, so that it is found inside a longer row of groups; a number
/// that continues without a break is another number.
abstract class NumberPattern extends Pattern {
  private static final int DOT = 0xB7;

  private final int longest;

  NumberPattern(String name, Kind kind, int longest) {
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
      return words().join(text, from);
    }
    return text.loose(from) || !hanDigit(text, from) || !hanDigit(text, from - 1);
  }

  private static boolean closes(Glance text, int place) {
    boolean han = hanDigit(text, place) && hanDigit(text, place - 1);
    return text.loose(place) || (text.closes(place) && !han);
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
      if (closes(text, place) && accepts(digits)) {
        Row row = new Row(text, from, place, coded);
        if (row.rest() == Glance.LATER) {
          return WAIT;
        }
        best = fits(digits, row) ? place : best;
      }
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
