package dev.suiren.audit.internal;

import java.time.YearMonth;
import java.util.List;

/// The numbers by which a person, a telephone or a purse is known.
final class Numbers {
  private Numbers() {}

  static List<Pattern> all() {
    return List.of(new Mobile(), new Identity(), new Card());
  }

  /// Mobile numbers of mainland China, with or without the country's code.
  private static final class Mobile extends NumberPattern {
    Mobile() {
      super("cn.mobile", Kind.CONTACT, 15);
    }

    @Override
    boolean accepts(Digits digits) {
      int skip = prefix(digits);
      return skip >= 0
          && digits.count() == skip + 11
          && digits.at(skip) == 1
          && digits.at(skip + 1) >= 3;
    }

    @Override
    boolean mayBecome(Digits digits) {
      if (digits.count() < 4) {
        return true;
      }
      int skip = prefix(digits);
      return skip >= 0 && digits.count() < skip + 11;
    }

    private static int prefix(Digits digits) {
      if (digits.count() < 4) {
        return -1;
      }
      if (digits.at(0) == 1) {
        return 0;
      }
      if (digits.number(0, 2) == 86) {
        return 2;
      }
      return digits.number(0, 4) == 86 ? 4 : -1;
    }
  }

  /// Identity numbers of mainland China: GB 11643-1999, a birthday inside, MOD 11-2 (ISO 7064).
  private static final class Identity extends NumberPattern {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1};

    Identity() {
      super("cn.identity", Kind.IDENTITY, 18);
    }

    @Override
    boolean accepts(Digits digits) {
      if (digits.count() != 18 || digits.at(0) == 0) {
        return false;
      }
      int sum = 0;
      for (int i = 0; i < 18; i++) {
        sum += digits.at(i) * WEIGHTS[i];
      }
      return sum % 11 == 1 && birthday(digits);
    }

    private static boolean birthday(Digits digits) {
      int year = digits.number(6, 10);
      int month = digits.number(10, 12);
      int day = digits.number(12, 14);
      return year >= 1850
          && year <= 2150
          && month >= 1
          && month <= 12
          && day >= 1
          && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    @Override
    boolean continues(int c, Digits digits) {
      return digit(c) || (digits.count() == 17 && (c == 'X' || c == 'x'));
    }
  }

  /// Bank cards: 13 to 19 digits of a card network that pass Luhn's check.
  private static final class Card extends NumberPattern {
    Card() {
      super("bank.card", Kind.IDENTITY, 19);
    }

    @Override
    boolean accepts(Digits digits) {
      return digits.count() >= 13 && network(digits) && digits.luhn() && digits.cardLike();
    }

    private static boolean network(Digits digits) {
      int first = digits.at(0);
      int four = digits.number(0, 4);
      return (first >= 3 && first <= 6)
          || (four >= 2221 && four <= 2720)
          || (digits.count() >= 16 && (first == 9 || four / 100 == 81));
    }
  }
}
