package dev.suiren.audit.internal;

import java.util.List;

/// Identity papers and plates that mix letters and digits.
final class Papers {
  static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领";

  private Papers() {}

  static List<Pattern> all() {
    return List.of(new HongKong(), new Macau(), new Taiwan(), new Plate());
  }

  /// Reads `count` digits from `from`: their place after, or `NO`, or `WAIT`.
  private static int digits(Glance text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      int c = text.at(i);
      if (!Pattern.digit(c)) {
        return c == Glance.LATER ? Pattern.WAIT : Pattern.NO;
      }
    }
    return from + count;
  }

  private static int close(Glance text, int place) {
    if (text.unknown(place)) {
      return Pattern.WAIT;
    }
    return text.closes(place) ? place : Pattern.NO;
  }

  /// Hong Kong: one or two letters, six digits, the check digit in brackets; weights 9 to 1.
  private static final class HongKong extends Pattern {
    HongKong() {
      super("hk.identity", Kind.IDENTITY);
    }

    @Override
    boolean startsWith(int plain) {
      return letter(plain);
    }

    @Override
    int match(Glance text, int from) {
      if (!text.opens(from)) {
        return NO;
      }
      int second = text.at(from + 1);
      if (second == Glance.LATER) {
        return WAIT;
      }
      int number = letter(second) ? from + 2 : from + 1;
      int bracket = digits(text, number, 6);
      if (bracket < 0) {
        return bracket;
      }
      for (int i = bracket; i < bracket + 3; i++) {
        if (text.at(i) == Glance.LATER) {
          return WAIT;
        }
      }
      boolean bracketed = text.at(bracket) == '(' && text.at(bracket + 2) == ')';
      return bracketed && checks(text, from, number, text.at(bracket + 1)) ? bracket + 3 : NO;
    }

    private static boolean checks(Glance text, int from, int number, int check) {
      int sum = number == from + 2 ? 9 * value(text.at(from)) : 9 * 36;
      sum += 8 * value(text.at(number - 1));
      for (int i = 0; i < 6; i++) {
        sum += (7 - i) * value(text.at(number + i));
      }
      int digit = check == 'A' || check == 'a' ? 10 : digit(check) ? check - '0' : -1;
      return digit >= 0 && (sum + digit) % 11 == 0;
    }

    private static int value(int c) {
      return digit(c) ? c - '0' : (c & ~0x20) - 'A' + 10;
    }
  }

  /// Macau: seven digits beginning with 1, 5 or 7 and one in brackets. How that digit is reckoned
  /// is not published, so its form must do.
  private static final class Macau extends Pattern {
    Macau() {
      super("mo.identity", Kind.IDENTITY);
    }

    @Override
    boolean startsWith(int plain) {
      return plain == '1' || plain == '5' || plain == '7';
    }

    @Override
    int match(Glance text, int from) {
      if (!text.opens(from)) {
        return NO;
      }
      int bracket = digits(text, from, 7);
      if (bracket < 0) {
        return bracket;
      }
      if (text.at(bracket) != '(') {
        return text.at(bracket) == Glance.LATER ? WAIT : NO;
      }
      int close = digits(text, bracket + 1, 1);
      if (close < 0) {
        return close;
      }
      return text.at(close) == ')' ? close + 1 : text.at(close) == Glance.LATER ? WAIT : NO;
    }
  }

  /// Taiwan: a letter for the place, 1, 2, 8 or 9, eight digits; weights 1, 9 to 1, 1.
  private static final class Taiwan extends Pattern {
    private static final String PLACES = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    Taiwan() {
      super("tw.identity", Kind.IDENTITY);
    }

    @Override
    boolean startsWith(int plain) {
      return letter(plain);
    }

    @Override
    int match(Glance text, int from) {
      if (!text.opens(from)) {
        return NO;
      }
      int end = digits(text, from + 1, 9);
      if (end < 0) {
        return end;
      }
      int sort = text.at(from + 1);
      if (!(sort == '1' || sort == '2' || sort == '8' || sort == '9')) {
        return NO;
      }
      int place = PLACES.indexOf(text.at(from) & ~0x20) + 10;
      int sum = place / 10 + place % 10 * 9 + text.at(end - 1) - '0';
      for (int i = 1; i < 9; i++) {
        sum += (text.at(from + i) - '0') * (9 - i);
      }
      return sum % 10 == 0 ? close(text, end) : NO;
    }
  }

  /// Car plates of mainland China: a province, a letter, five or six letters and digits.
  private static final class Plate extends Pattern {
    private static final String LAST = "挂学警港澳使领";

    Plate() {
      super("cn.plate", Kind.CONTACT);
    }

    @Override
    boolean startsWith(int plain) {
      return plain > 0x3000 && PROVINCES.indexOf(plain) >= 0;
    }

    @Override
    int match(Glance text, int from) {
      int second = text.at(from + 1);
      if (!serial(second) || digit(second)) {
        return second == Glance.LATER ? WAIT : NO;
      }
      int serial = dot(text.at(from + 2)) ? from + 3 : from + 2;
      int best = NO;
      int digits = 0;
      for (int place = serial; place <= serial + 6; place++) {
        int count = place - serial;
        if (count >= 5 && digits > 0 && !text.unknown(place) && text.closes(place)) {
          best = place;
        }
        int c = text.at(place);
        if (c == Glance.LATER) {
          return WAIT;
        }
        if ((count == 4 || count == 5) && digits > 0 && last(text.foldedAt(place))) {
          return place + 1;
        }
        if (!serial(c)) {
          return best;
        }
        digits += digit(c) ? 1 : 0;
      }
      return best;
    }

    private static boolean last(int c) {
      return LAST.indexOf(c) >= 0;
    }

    private static boolean dot(int c) {
      return c == 0xB7 || c == 0x2022 || c == 0x30FB || c == '-' || c == ' ';
    }

    private static boolean serial(int c) {
      return alphanumeric(c) && (c & ~0x20) != 'I' && (c & ~0x20) != 'O';
    }
  }
}
