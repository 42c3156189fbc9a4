package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// The numbers by which a person, a telephone or a purse is known.
final class Numbers {
  private Numbers() {}

  static List<Pattern> all() {
    return Stream.concat(Mobile.all().stream(), Stream.of(new Identity(), new Card())).toList();
  }

  /// Identity numbers of mainland China: GB 11643-1999, a birthday inside, MOD 11-2 (ISO 7064),
  /// those of foreigners with permanent residence, which begin with 9, too; of 15 digits without a
  /// check, as they were before, only after a word that says so.
  static final class Identity extends NumberPattern {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1};
    private static final int OLD = 15;

    Identity() {
      super("cn.identity", Disclosure.IDENTITY, 18);
    }

    @Override
    Labels words() {
      return Labels.IDENTITY;
    }

    @Override
    boolean accepts(Digits digits) {
      if (digits.at(0) == 0) {
        return false;
      }
      if (digits.count() == OLD) {
        return digits.at(0) != 9
            && birthday(1900 + digits.number(6, 8), digits.number(8, 10), digits.number(10, 12));
      }
      return digits.count() == 18 && valid(digits);
    }

    @Override
    boolean fits(Digits digits, Row row) {
      return digits.count() == 18
          || (row.alone() && digits.whole() && Labels.RESIDENT.before(row.text(), row.from()));
    }

    static boolean valid(Digits digits) {
      int sum = 0;
      for (int i = 0; i < 18; i++) {
        sum += digits.at(i) * WEIGHTS[i];
      }
      return sum % 11 == 1 && dated(digits);
    }

    /// Whether a birthday stands where it would.
    static boolean dated(Digits digits) {
      return birthday(digits.number(6, 10), digits.number(10, 12), digits.number(12, 14));
    }

    private static boolean birthday(int year, int month, int day) {
      return year >= 1850
          && year < 2040
          && month >= 1
          && month <= 12
          && day >= 1
          && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    @Override
    boolean continues(Glance text, int place, Digits digits) {
      return text.digit(place) >= 0 || (digits.count() == 17 && text.foldedAt(place) == 'x');
    }
  }

  /// Bank cards: the digits of a card network that pass Luhn's check, 13 to 19 of any after a word
  /// that says so.
  static final class Card extends NumberPattern {
    Card() {
      super("bank.card", Disclosure.IDENTITY, 19);
    }

    @Override
    Labels words() {
      return Labels.CARD;
    }

    @Override
    boolean accepts(Digits digits) {
      return digits.count() >= 12 && digits.luhn() && cardLike(digits) && !identity(digits, true);
    }

    @Override
    boolean fits(Digits digits, Row row) {
      if (!row.parted() || row.tail(Labels.CARD) || row.other() || part(digits, row)) {
        return false;
      }
      if (network(digits) && !identity(digits, false)) {
        return !Labels.CARD.denied(row.text(), row.from());
      }
      return told(digits.at(0), row);
    }

    /// Whether it is but a part of a row of groups or of single digits.
    private static boolean part(Digits digits, Row row) {
      if (digits.whole()) {
        return false;
      }
      if (digits.singles()) {
        return row.left() != Row.NOTHING || row.rest() == 1;
      }
      boolean union = digits.count() == 16 && digits.number(0, 2) == 62;
      return (digits.count() < 16 && row.left() != Row.NOTHING) || (union && row.rest() % 4 > 0);
    }

    private static boolean identity(Digits digits, boolean valid) {
      return digits.count() == 18 && (valid ? Identity.valid(digits) : Identity.dated(digits));
    }

    private boolean told(int first, Row row) {
      return first >= 3
          && first != 7
          && first != 8
          && row.alone()
          && words().before(row.text(), row.from());
    }

    private static boolean network(Digits digits) {
      int four = digits.number(0, 4);
      int two = four / 100;
      return switch (digits.count()) {
        case 14 -> two == 36 || two == 38 || two == 39 || (four >= 3000 && four < 3060);
        case 15 -> two == 34 || two == 37 || four == 2131 || four == 1800;
        case 16 -> sixteen(four) || union(four);
        case 17, 18, 19 -> union(four);
        default -> false;
      };
    }

    private static boolean union(int four) {
      return four / 100 == 62 || four == 9558 || four == 9559;
    }

    private static boolean sixteen(int four) {
      return four / 1000 == 4
          || (four >= 5100 && four < 5600)
          || (four >= 2221 && four <= 2720)
          || (four >= 3528 && four < 3590)
          || (four >= 6440 && four < 6600)
          || four == 6011;
    }

    /// Whether the groups have lengths that a person would give a card: fours, 6 and the rest,
    /// 4-6-5, or single digits.
    private static boolean cardLike(Digits digits) {
      int rest = digits.count() - 6;
      return digits.whole()
          || digits.singles()
          || digits.fours()
          || digits.grouped(6, rest)
          || digits.grouped(8, digits.count() - 8)
          || digits.grouped(4, 6, digits.count() - 10);
    }
  }
}
