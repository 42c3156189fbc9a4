package dev.suiren.library.internal;

import java.util.Locale;

/// Numbers as the number formats of ECMA-376 (17.18.59) write them; unknown ones in digits.
final class DocxNumerals {
  private static final String[] CHINESE = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private DocxNumerals() {}

  static String of(int number, String format) {
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographDigital" ->
          chinese(number);
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letters(number);
      case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "decimalEnclosedCircle" ->
          number >= 1 && number <= 20
              ? Character.toString(0x2460 + number - 1)
              : Integer.toString(number);
      default -> Integer.toString(number);
    };
  }

  /// 1 to 9999; others in digits.
  private static String chinese(int number) {
    if (number < 1 || number > 9999) {
      return Integer.toString(number);
    }
    StringBuilder text = new StringBuilder();
    String[] units = {"千", "百", "十", ""};
    boolean gap = false;
    for (int i = 0, unit = 1000; i < 4; i++, unit /= 10) {
      int digit = number / unit % 10;
      if (digit == 0) {
        gap = !text.isEmpty();
        continue;
      }
      text.append(gap ? "零" : "");
      text.append(i == 2 && digit == 1 && text.isEmpty() ? "" : CHINESE[digit]).append(units[i]);
      gap = false;
    }
    return text.toString();
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    StringBuilder text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
        text.append(ROMAN_SIGNS[i]);
      }
    }
    return text.toString();
  }

  /// A to Z, then AA, BB …
  private static String letters(int number) {
    if (number < 1 || number > 780) {
      return Integer.toString(number);
    }
    return Character.toString('A' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
  }
}
