package dev.suiren.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/// Numbers in Chinese words, in simplified script: 一千零二十三, 三点五, 四分之三, 百分之五, 二〇二四.
final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String NUMBER = "[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?";

  static final Pattern WORDS = Pattern.compile("负?(?:" + NUMBER + "分之)?" + NUMBER);

  private ChineseNumber() {}

  static BigDecimal value(String words) {
    boolean negative = words.startsWith("负");
    String plain = negative ? words.substring(1) : words;
    int parts = plain.indexOf("分之");
    BigDecimal value = parts < 0 ? decimal(plain) : part(plain, parts);
    return negative ? value.negate() : value;
  }

  private static BigDecimal part(String plain, int parts) {
    BigDecimal upper = decimal(plain.substring(parts + 2));
    String below = plain.substring(0, parts);
    return below.equals("百") ? upper : upper.divide(decimal(below), MathContext.DECIMAL64);
  }

  private static BigDecimal decimal(String words) {
    int point = words.indexOf('点');
    if (point < 0) {
      return BigDecimal.valueOf(whole(words));
    }
    StringBuilder digits = new StringBuilder().append(whole(words.substring(0, point))).append('.');
    words.substring(point + 1).chars().forEach(c -> digits.append(digit((char) c)));
    return new BigDecimal(digits.toString());
  }

  private static long whole(String words) {
    if (words.length() > 1 && words.chars().allMatch(c -> digit((char) c) >= 0)) {
      StringBuilder digits = new StringBuilder();
      words.chars().limit(18).forEach(c -> digits.append(digit((char) c)));
      return Long.parseLong(digits.toString());
    }
    long total = 0;
    long section = 0;
    long digit = 0;
    for (char c : words.toCharArray()) {
      long unit = unit(c);
      if (unit == 0) {
        digit = digit(c);
      } else if (unit < 10_000) {
        section += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else {
        total = unit > 10_000 ? (total + section + digit) * unit : total + (section + digit) * unit;
        section = 0;
        digit = 0;
      }
    }
    return total + section + digit;
  }

  private static int digit(char c) {
    return switch (c) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }
}
