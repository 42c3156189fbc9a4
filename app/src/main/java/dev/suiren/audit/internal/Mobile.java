package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.util.List;

/// Mobile numbers, with their country's code or as they are written at home.
abstract class Mobile extends NumberPattern {
  private static final int LONGEST_BEFORE = 24;
  private static final List<Pattern> LONGER = List.of(new Numbers.Identity(), new Numbers.Card());

  private final String code;

  private Mobile(String name, String code, int longest) {
    super(name, Disclosure.CONTACT, longest);
    this.code = code;
  }

  static List<Pattern> all() {
    return List.of(new Mainland(), new HongKong(), new Macau(), new Taiwan());
  }

  @Override
  final Labels words() {
    return Labels.PHONE;
  }

  @Override
  boolean startsWith(int plain) {
    return plain == '+' || plain == '(' || super.startsWith(plain);
  }

  /// Whether a number without the country's code is one where it stands.
  abstract boolean atHome(Digits digits, Row row);

  @Override
  final boolean fits(Digits digits, Row row) {
    return row.coded()
        || (!row.other()
            && !row.tail(Labels.PHONE)
            && !Labels.PHONE.denied(row.text(), row.from())
            && atHome(digits, row));
  }

  @Override
  final int match(Glance text, int from) {
    int coded = coded(text, from);
    if (coded != NO) {
      return coded < 0 ? coded : first(text, from, coded);
    }
    if (text.digit(from) < 0) {
      return NO;
    }
    int end = super.match(text, from);
    return end < 0 ? end : first(text, from, end);
  }

  /// `end`, unless a longer number begins before `from`: the same with the country's code, or one
  /// of another sort.
  private int first(Glance text, int from, int end) {
    for (int place = from - 1; place >= 0 && place >= from - LONGEST_BEFORE; place--) {
      int c = text.at(place);
      if (!digit(c) && "+() -.".indexOf(c) < 0) {
        return end;
      }
      int longer = coded(text, place);
      for (int i = 0; i < LONGER.size() && digit(c) && longer != WAIT && longer < end; i++) {
        longer = LONGER.get(i).match(text, place);
      }
      if (longer == WAIT || longer >= end) {
        return longer == WAIT ? WAIT : NO;
      }
    }
    return end;
  }

  private int coded(Glance text, int from) {
    boolean plain = digit(text.at(from));
    if (!startsWith(text.foldedAt(from)) || (plain && !opens(text, from))) {
      return NO;
    }
    int body = afterCode(text, from);
    if (body < 0) {
      return body;
    }
    return plain && !begins(text, from) ? NO : read(text, body, true);
  }

  /// Whether a code without a plus may begin here.
  private boolean begins(Glance text, int from) {
    Row row = new Row(text, from, from, true);
    return (row.left() == Row.NOTHING || row.left() == ' ')
        && !row.tail(Labels.PHONE)
        && !Labels.PHONE.denied(text, from);
  }

  private int afterCode(Glance text, int from) {
    boolean bracket = text.at(from) == '(';
    int place = bracket ? from + 1 : from;
    if (text.at(place) == '+') {
      place++;
    } else if (text.digit(place) == 0 && text.at(place + 1) == Glance.LATER) {
      return WAIT;
    } else if (text.digit(place) == 0 && text.digit(place + 1) == 0) {
      place += 2;
    }
    for (int i = 0; i < code.length(); i++, place++) {
      if (text.digit(place) != code.charAt(i) - '0') {
        return text.at(place) == Glance.LATER ? WAIT : NO;
      }
    }
    if (bracket && text.at(place) != ')') {
      return text.at(place) == Glance.LATER ? WAIT : NO;
    }
    place = separator(text.at(bracket ? ++place : place)) ? place + 1 : place;
    return trunk(text, place);
  }

  /// The first digit, passing the zero in brackets that is dialed at home only.
  private static int trunk(Glance text, int place) {
    int body = place;
    if (text.at(place) == '(') {
      boolean zero = text.digit(place + 1) == 0 && text.at(place + 2) == ')';
      if (text.at(place + 1) == Glance.LATER || text.at(place + 2) == Glance.LATER) {
        return WAIT;
      }
      body = zero ? place + 3 : place;
      body = zero && separator(text.at(body)) ? body + 1 : body;
    }
    return text.digit(body) >= 0 ? body : text.at(body) == Glance.LATER ? WAIT : NO;
  }

  private static boolean separator(int c) {
    return c == ' ' || c == '-' || c == '.';
  }

  private static final class Mainland extends Mobile {
    Mainland() {
      super("cn.mobile", "86", 11);
    }

    @Override
    boolean accepts(Digits digits) {
      return digits.count() == 11 && digits.at(0) == 1 && digits.at(1) >= 3;
    }

    @Override
    boolean atHome(Digits digits, Row row) {
      if (!row.parted()) {
        return false;
      }
      return digits.whole()
          || digits.grouped(3, 4, 4)
          || digits.grouped(3, 8)
          || digits.grouped(7, 4)
          || digits.grouped(4, 3, 4)
          || (row.alone() && (digits.singles() || told(digits, row)));
    }
  }

  /// Without the code eight digits are a number only after a word that says so.
  private static final class HongKong extends Mobile {
    HongKong() {
      super("hk.mobile", "852", 8);
    }

    @Override
    boolean accepts(Digits digits) {
      return digits.count() == 8 && digits.at(0) >= 4;
    }

    @Override
    boolean atHome(Digits digits, Row row) {
      boolean macau = digits.at(0) == 6 && Labels.MACAU.before(row.text(), row.from());
      return digits.at(0) != 8 && !macau && eight(digits, row);
    }
  }

  private static final class Macau extends Mobile {
    Macau() {
      super("mo.mobile", "853", 8);
    }

    @Override
    boolean accepts(Digits digits) {
      return digits.count() == 8 && digits.at(0) == 6;
    }

    @Override
    boolean atHome(Digits digits, Row row) {
      return Labels.MACAU.before(row.text(), row.from()) && eight(digits, row);
    }
  }

  /// Whether a word says so, and the groups are no address of a machine.
  final boolean told(Digits digits, Row row) {
    return !digits.dotted() && words().before(row.text(), row.from());
  }

  final boolean eight(Digits digits, Row row) {
    boolean grouped = digits.whole() || digits.grouped(4, 4) || (digits.singles() && row.alone());
    boolean free = row.left() == Row.NOTHING && row.parted() && row.rest() < 4;
    return grouped && free && !row.afterBracket() && words().before(row.text(), row.from());
  }

  private static final class Taiwan extends Mobile {
    Taiwan() {
      super("tw.mobile", "886", 10);
    }

    @Override
    boolean accepts(Digits digits) {
      return (digits.count() == 9 && digits.at(0) == 9)
          || (digits.count() == 10 && digits.number(0, 2) == 9);
    }

    @Override
    boolean atHome(Digits digits, Row row) {
      if (digits.count() != 10 || !row.parted()) {
        return false;
      }
      return digits.whole()
          || digits.grouped(4, 3, 3)
          || digits.grouped(4, 6)
          || digits.grouped(2, 8)
          || (row.alone() && (digits.singles() || told(digits, row)));
    }
  }
}
