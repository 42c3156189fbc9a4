package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;

/// International account numbers (ISO 13616): a country, two check digits, up to 30 letters and
/// digits, whole or in fours; MOD 97-10 (ISO 7064).
final class Iban extends Pattern {
  private static final String COUNTRIES =
      "AD AE AL AT AZ BA BE BG BH BR BY CH CR CY CZ DE DK DO EE EG ES FI FO FR GB GE GI GL GR GT HR"
          + " HU IE IL IQ IS IT JO KW KZ LB LC LI LT LU LV LY MC MD ME MK MR MT MU NL NO OM PK PL"
          + " PS PT QA RO RS SA SC SE SI SK SM ST SV TL TN TR UA VA VG XK";
  private static final int LEAST = 15;
  private static final int LONGEST = 34;

  Iban() {
    super("iban", Disclosure.IDENTITY);
  }

  @Override
  boolean startsWith(int plain) {
    return upper(plain);
  }

  @Override
  int match(Glance text, int from) {
    boolean known = text.at(from + 1) == Glance.LATER || country(text.at(from), text.at(from + 1));
    if (!text.opens(from) || !known) {
      return NO;
    }
    int remainder = 0;
    int head = 0;
    int best = NO;
    int place = from;
    for (int count = 1; count <= LONGEST; count++) {
      int c = text.at(place);
      if (!fits(c, count)) {
        return c == Glance.LATER ? WAIT : best;
      }
      if (count <= 4) {
        head = follow(head, c);
      } else {
        remainder = follow(remainder, c);
      }
      place++;
      if (text.unknown(place)) {
        return WAIT;
      }
      boolean ends = count >= LEAST && text.closes(place);
      best = ends && (remainder * 1_000_000L + head) % 97 == 1 ? place : best;
      place = text.at(place) == ' ' && count % 4 == 0 ? place + 1 : place;
    }
    return best;
  }

  private static boolean country(int first, int second) {
    int place = upper(second) ? COUNTRIES.indexOf("" + (char) first + (char) second) : NO;
    return place >= 0 && place % 3 == 0;
  }

  /// Two letters, two digits, then either.
  private static boolean fits(int c, int count) {
    return switch (count) {
      case 1, 2 -> upper(c);
      case 3, 4 -> digit(c);
      default -> upper(c) || digit(c);
    };
  }

  /// The number so far with one more character, a letter counting for two digits; modulo 97 from
  /// the point at which that matters.
  private static int follow(int number, int c) {
    int next = digit(c) ? number * 10 + c - '0' : number * 100 + c - 'A' + 10;
    return next < 1_000_000 ? next : next % 97;
  }
}
