package dev.suiren.audit.internal;

/// A number that people write in groups: digits, single spaces or hyphens of one sort between them.
///
/// It begins and ends with a group, so that it is found inside a longer row of groups; a number
/// that continues without a break is another number.
abstract class NumberPattern extends Pattern {
  private final int longest;

  NumberPattern(String name, Kind kind, int longest) {
    super(name, kind);
    this.longest = longest;
  }

  /// Whether these digits are such a number.
  abstract boolean accepts(Digits digits);

  /// Whether these digits may still become one.
  boolean mayBecome(Digits digits) {
    return digits.count() < longest;
  }

  @Override
  boolean startsWith(int plain) {
    return digit(plain);
  }

  @Override
  final int match(Glance text, int from) {
    if (!text.opens(from)) {
      return NO;
    }
    Digits digits = new Digits(longest);
    int best = NO;
    int place = from;
    while (true) {
      digits.add(text.at(place), text.loose(place) && place > from);
      place++;
      if (text.unknown(place)) {
        return WAIT;
      }
      if (text.closes(place) && accepts(digits)) {
        best = place;
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

  /// The place of the next digit, passing one separator.
  private int next(Glance text, int place, Digits digits) {
    int c = text.at(place);
    if (c == Glance.LATER) {
      return WAIT;
    }
    if (continues(c, digits)) {
      return place;
    }
    if (c != ' ' && c != '-') {
      return NO;
    }
    int after = text.at(place + 1);
    if (after == Glance.LATER) {
      return WAIT;
    }
    return continues(after, digits) && digits.separate(c) ? place + 1 : NO;
  }

  boolean continues(int c, Digits digits) {
    return digit(c);
  }
}
