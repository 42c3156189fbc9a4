package dev.suiren.answers.internal;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers written in Han characters, simplified ones: "四千五百", "二〇二一", "三万".
final class HanNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String PLACES = "十百千";
  private static final long WAN = 10_000;

  private HanNumerals() {}

  /// Empty where it is no number.
  static Optional<BigDecimal> value(String text) {
    return text.length() > 1 && text.chars().allMatch(c -> digit((char) c) >= 0)
        ? Optional.of(new BigDecimal(digits(text)))
        : Optional.of(counted(text))
            .filter(value -> value > 0 || text.length() == 1)
            .map(BigDecimal::valueOf);
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(digit((char) c)));
    return digits.toString();
  }

  private static long counted(String text) {
    long all = 0;
    long block = 0;
    int pending = -1;
    for (char c : text.toCharArray()) {
      int place = PLACES.indexOf(c);
      if (digit(c) >= 0) {
        pending = digit(c);
        continue;
      }
      if (place >= 0) {
        block += (pending < 0 ? 1 : pending) * (long) Math.pow(10, place + 1);
      } else {
        all = (all + block + Math.max(0, pending)) * (c == '万' ? WAN : WAN * WAN);
        block = 0;
      }
      pending = -1;
    }
    return all + block + Math.max(0, pending);
  }

  private static int digit(char c) {
    return c == '零' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
  }
}
