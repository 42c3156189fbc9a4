package dev.suiren.audit.internal;

/// A row of digits in its text, and what it is joined to by a space, a hyphen or a dot.
///
/// @param from the first digit; `to` exclusive
/// @param coded whether a country's code stands before it
record Row(Glance text, int from, int to, boolean coded) {
  static final int NOTHING = 0;

  /// What joins it to a digit on the left. Markup in between may stay and part them.
  int left() {
    boolean spaced =
        text.at(from - 1) == ' ' && text.at(from - 2) == '-' && text.at(from - 3) == ' ';
    int place = spaced ? from - 2 : from - 1;
    int digit = spaced ? from - 4 : from - 2;
    boolean joined = digit >= 0 && joins(text.at(place)) && text.digit(digit) >= 0;
    return joined && text.vanishing(digit, from) == 0 ? text.at(place) : NOTHING;
  }

  /// What joins it to a digit on the right, or `Glance.LATER`.
  int right() {
    if (text.loose(to) || !joins(text.at(to))) {
      return NOTHING;
    }
    boolean spaced = text.at(to) == ' ' && text.at(to + 1) == '-';
    int place = spaced ? to + 1 : to;
    int digit = spaced ? to + 3 : to + 1;
    for (int i = to + 1; i <= digit; i++) {
      if (text.loose(i) || text.at(i) == Glance.LATER) {
        return text.loose(i) ? NOTHING : Glance.LATER;
      }
    }
    boolean joined = text.digit(digit) >= 0 && (!spaced || text.at(to + 2) == ' ');
    return joined ? text.at(place) : NOTHING;
  }

  /// How many digits follow after a space, up to four, or `Glance.LATER`; those of a date with a
  /// stroke do not count.
  int rest() {
    if (right() != ' ') {
      return right() == Glance.LATER ? Glance.LATER : 0;
    }
    int count = 0;
    while (count < 4 && text.digit(to + 1 + count) >= 0) {
      count++;
    }
    int end = to + 1 + count;
    if (text.at(end) == Glance.LATER) {
      return Glance.LATER;
    }
    return text.at(end) == '/' || text.vanishing(to, end) > 0 ? 0 : count;
  }

  /// Whether it stands alone, or only a space parts it from other digits.
  boolean parted() {
    return (left() == NOTHING || left() == ' ') && (right() == NOTHING || right() == ' ');
  }

  boolean alone() {
    return left() == NOTHING && right() == NOTHING;
  }

  /// Whether it is an amount or the name in an address: a sign of money before it, a word for one
  /// or an at sign after it.
  boolean other() {
    boolean sign = !text.loose(from) && "$¥€£₩".indexOf(text.at(from - 1)) >= 0;
    return sign || (!text.loose(to) && "元圆万亿%@".indexOf(text.foldedAt(to)) >= 0);
  }

  /// Whether it is the tail of something longer: a number sign or a plus leads up to it, or a
  /// hyphen after letters that are none of these words.
  boolean tail(Labels words) {
    int c = text.at(from - 1);
    if (text.loose(from) || text.loose(from - 1) || words.join(text, from - 1)) {
      return false;
    }
    return c == '#' || c == '+' || ((c == '-' || c == '_') && Pattern.letter(text.at(from - 2)));
  }

  /// Whether digits in brackets lead up to it.
  boolean afterBracket() {
    int place = text.at(from - 1) == ' ' ? from - 2 : from - 1;
    boolean digits = text.at(place) == ')' && text.digit(place - 1) >= 0;
    return digits && place > 0 && text.vanishing(place - 1, from) == 0;
  }

  private static boolean joins(int c) {
    return c == ' ' || c == '-' || c == '.';
  }
}
