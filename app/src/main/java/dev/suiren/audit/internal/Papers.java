package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.util.List;

/// Identity papers of Hong Kong, Macau and Taiwan, and passports. Where a word says what a number
/// is, the number may be written more freely.
final class Papers {
  private Papers() {}

  static List<Pattern> all() {
    return List.of(new HongKong(), new Macau(), new Taiwan(), new Passport());
  }

  /// Reads `count` digits from `from`, in groups or not: the place after, or `NO`, or `WAIT`.
  private static int digits(Glance text, int from, int count, Digits digits) {
    int place = from;
    for (int i = 0; i < count; i++) {
      int c = text.at(place);
      int next = i > 0 && (c == ' ' || c == '-') ? place + 1 : place;
      if (text.digit(next) < 0) {
        return text.at(next) == Glance.LATER ? Pattern.WAIT : Pattern.NO;
      }
      digits.add(text.foldedAt(next), false);
      place = next + 1;
    }
    return place;
  }

  private static int after(Glance text, int place, int separator) {
    return text.at(place) == separator ? place + 1 : place;
  }

  private static boolean opens(Glance text, int from) {
    boolean joined = !text.opens(from) && !(near(text, from) && Labels.IDENTITY.join(text, from));
    return !joined && !NumberPattern.runs(text, from);
  }

  /// Whether a digit is one of the next characters, or may be.
  private static boolean near(Glance text, int from) {
    for (int i = from + 1; i < from + 3; i++) {
      if (text.digit(i) >= 0 || text.at(i) == Glance.LATER) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(Glance text, int place) {
    return text.closes(place) && !NumberPattern.runs(text, place);
  }

  private static boolean told(Glance text, int from) {
    return Labels.IDENTITY.before(text, from);
  }

  /// The digit in brackets at `from`: the place after, or `NO`, or `WAIT`.
  private static int bracketed(Glance text, int from) {
    int open = after(text, from, ' ');
    for (int i = open; i < open + 3; i++) {
      if (text.at(i) == Glance.LATER) {
        return Pattern.WAIT;
      }
    }
    boolean round = text.at(open) == '(' && text.at(open + 2) == ')';
    boolean thick = text.at(open) == 0x3010 && text.at(open + 2) == 0x3011;
    return round || thick ? open + 3 : Pattern.NO;
  }

  /// Hong Kong: one or two letters, six digits, the check digit in brackets; weights 9 to 1. After
  /// a word that says so the brackets may be missing.
  private static final class HongKong extends Pattern {
    HongKong() {
      super("hk.identity", Disclosure.IDENTITY);
    }

    @Override
    boolean startsWith(int plain) {
      return letter(plain);
    }

    @Override
    int match(Glance text, int from) {
      if (!opens(text, from)) {
        return NO;
      }
      if (text.at(from + 1) == Glance.LATER) {
        return WAIT;
      }
      int last = letter(text.at(from + 1)) ? from + 1 : from;
      int number = after(text, last + 1, ' ');
      Digits digits = new Digits(6);
      int six = digits(text, number, 6, digits);
      if (six < 0) {
        return six;
      }
      if (six > last + 7 && !upper(text.at(last))) {
        return NO;
      }
      int bracket = bracketed(text, six);
      if (bracket == NO) {
        return bare(text, from, last, six, digits);
      }
      return bracket == WAIT || checks(text, from, last, digits, bracket - 2) ? bracket : NO;
    }

    private static int bare(Glance text, int from, int last, int six, Digits digits) {
      int check = after(text, six, '-');
      if (text.digit(check) < 0 && text.foldedAt(check) != 'a') {
        return text.at(check) == Glance.LATER ? WAIT : NO;
      }
      if (text.unknown(check + 1)) {
        return WAIT;
      }
      boolean right = text.closes(check + 1) && checks(text, from, last, digits, check);
      return right && told(text, from) ? check + 1 : NO;
    }

    private static boolean checks(Glance text, int from, int last, Digits digits, int check) {
      int sum = last > from ? 9 * value(text, from) : 9 * 36;
      sum += 8 * value(text, last);
      for (int i = 0; i < 6; i++) {
        sum += (7 - i) * digits.at(i);
      }
      int digit = text.foldedAt(check) == 'a' ? 10 : text.digit(check);
      return digit >= 0 && (sum + digit) % 11 == 0;
    }

    private static int value(Glance text, int place) {
      return (text.at(place) & ~0x20) - 'A' + 10;
    }
  }

  /// Macau: seven digits beginning with 1, 5 or 7 and one in brackets. How that digit is reckoned
  /// is not published, so its form must do. After words that say so the brackets may be missing.
  private static final class Macau extends Pattern {
    Macau() {
      super("mo.identity", Disclosure.IDENTITY);
    }

    @Override
    boolean startsWith(int plain) {
      int digit = Digits.value(plain);
      return digit == 1 || digit == 5 || digit == 7;
    }

    @Override
    int match(Glance text, int from) {
      int left = new Row(text, from, from, false).left();
      boolean joined = left != Row.NOTHING && left != ' ';
      if (!opens(text, from) || joined) {
        return NO;
      }
      Digits digits = new Digits(7);
      int six = digits(text, after(text, from + 1, '/'), 6, digits);
      if (six < 0) {
        return six;
      }
      int bracket = bracketed(text, six);
      if (bracket == NO) {
        return bare(text, from, six);
      }
      boolean free = six == from + 7 || told(text, from);
      return bracket == WAIT || (free && !Labels.IDENTITY.denied(text, from)) ? bracket : NO;
    }

    private static int bare(Glance text, int from, int six) {
      int check = after(text, after(text, six, '/'), '-');
      if (text.digit(check) < 0) {
        return text.at(check) == Glance.LATER ? WAIT : NO;
      }
      Row row = new Row(text, from, check + 1, false);
      if (text.unknown(check + 1) || row.right() == Glance.LATER) {
        return WAIT;
      }
      boolean told = row.alone() && told(text, from) && Labels.MACAU.before(text, from);
      return closes(text, check + 1) && told ? check + 1 : NO;
    }
  }

  /// Taiwan: a letter for the place, 1, 2, 8, 9 or, on old certificates of residence, a letter,
  /// then eight digits; weights 1, 9 to 1, 1.
  private static final class Taiwan extends Pattern {
    private static final String PLACES = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    Taiwan() {
      super("tw.identity", Disclosure.IDENTITY);
    }

    @Override
    boolean startsWith(int plain) {
      return letter(plain);
    }

    @Override
    int match(Glance text, int from) {
      if (!opens(text, from)) {
        return NO;
      }
      int sort = after(text, after(text, from + 1, '-'), ' ');
      int second = sort(text, sort);
      if (second < 0) {
        return text.at(sort) == Glance.LATER ? WAIT : NO;
      }
      Digits digits = new Digits(8);
      int after = after(text, after(text, sort + 1, '-'), ' ');
      int end = digits(text, after, 8, digits);
      if (end < 0 || text.unknown(end)) {
        return end == NO ? NO : WAIT;
      }
      boolean free = end == from + 10 || told(text, from);
      Row row = new Row(text, from, end, false);
      if (row.right() == Glance.LATER) {
        return WAIT;
      }
      boolean right = free && closes(text, end) && checks(place(text, from), second, digits);
      return right && row.parted() && !row.other() && !Labels.IDENTITY.denied(text, from)
          ? end
          : NO;
    }

    private static boolean checks(int place, int second, Digits digits) {
      int sum = place / 10 + place % 10 * 9 + second * 8 + digits.at(7);
      for (int i = 0; i < 7; i++) {
        sum += digits.at(i) * (7 - i);
      }
      return sum % 10 == 0;
    }

    private static int sort(Glance text, int place) {
      int c = text.foldedAt(place);
      if (c >= 'a' && c <= 'd') {
        return place(text, place) % 10;
      }
      int digit = text.digit(place);
      return digit == 1 || digit == 2 || digit >= 8 ? digit : NO;
    }

    private static int place(Glance text, int place) {
      return PLACES.indexOf(text.at(place) & ~0x20) + 10;
    }
  }

  /// Passports: up to two letters and six to eight digits, or nine digits, after a word that says
  /// so.
  private static final class Passport extends Pattern {
    Passport() {
      super("passport", Disclosure.IDENTITY);
    }

    @Override
    boolean startsWith(int plain) {
      return letter(plain) || digit(plain);
    }

    @Override
    int match(Glance text, int from) {
      if (!text.opens(from)) {
        return NO;
      }
      int place = from;
      while (place < from + 2 && letter(text.at(place))) {
        place++;
      }
      int end = end(text, place, place - from);
      return end < 0 || Labels.PASSPORT.before(text, from) ? end : NO;
    }

    /// The place after the most digits that may follow so many letters.
    private static int end(Glance text, int from, int letters) {
      int least = letters == 0 ? 9 : 6;
      int most = letters == 0 ? 9 : 8;
      int best = NO;
      int place = from;
      while (place < from + most && text.digit(place) >= 0) {
        place++;
        if (text.unknown(place)) {
          return WAIT;
        }
        best = place - from >= least && text.closes(place) ? place : best;
      }
      return text.at(place) == Glance.LATER && place < from + most ? WAIT : best;
    }
  }
}
