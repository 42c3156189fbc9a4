package dev.suiren.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number in a text, with its unit if one stands by it.
///
/// Digits come first: words for numbers are looked for only in texts without digits, as 一 and "one"
/// are words of many other uses.
record Numeral(BigDecimal value, Optional<Unit> unit) {
  private static final int LONGEST_UNIT = 60;
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\^_]\\d{0,3})(?<!\\b[ckdm]?m)"
              + "(?<sign>(?<![\\p{L}\\p{N})\\]])[-−–+]\\s?|负)?(?<money>[$¥€£]\\s?)?"
              + "(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)"
              + "(?:e(?<power>[+-]?\\d{1,3})(?![a-z])"
              + "|\\s?[x×*]\\s?10\\^\\{?(?<ten>-?\\d{1,3})\\}?)?"
              + "(?:\\s?/\\s?(?<below>\\d+(?:\\.\\d+)?)(?!\\d))?(?:(?<whole>"
              + " )(?<upper>\\d+)/(?<lower>\\d+)(?!\\d))?"
              + "(?<scale>\\s?(?:百万|千万|百|千|万|亿|hundred|thousand|million|billion|trillion)"
              + "(?![a-z克米瓦]))?");

  /// Dollars around a formula are no money.
  private static final Pattern MATHEMATICS =
      Pattern.compile("(?<!\\\\)\\$([^$\\n]*[\\\\^_=][^$\\n]*|-?[\\d.,]+)\\$");

  private Numeral(BigDecimal value, String rest) {
    this(value, Unit.leading(rest));
  }

  /// All in order; a text with neither digits nor words for numbers has none.
  static List<Numeral> all(String text) {
    String plain = plain(text);
    List<Numeral> digits = digits(plain);
    if (!digits.isEmpty()) {
      return digits;
    }
    List<Numeral> chinese = words(plain, ChineseNumber.WORDS, ChineseNumber::value);
    return chinese.isEmpty() ? words(plain, EnglishNumber.WORDS, EnglishNumber::value) : chinese;
  }

  /// LaTeX written out, widths and scripts evened out.
  private static String plain(String text) {
    String apart =
        text.replaceAll("(?<=\\d)(?=[\u00BC-\u00BE\u2150-\u215E])", " ")
            .replaceAll("(?<=\\d)[\\u00A0\\u2009\\u202F](?=\\d{3}(?!\\d))", ",");
    return Folded.of(
            MATHEMATICS
                .matcher(apart)
                .replaceAll("$1")
                .replaceAll("\\\\[dt]?frac\\{([^{}]+)\\}\\{([^{}]+)\\}", "$1/$2")
                .replaceAll("\\\\(?:text|mathrm|mbox)\\{([^{}]*)\\}", " $1")
                .replaceAll("\\^\\{(\\d)\\}", "^$1")
                .replace("^\\circ", "°")
                .replace("^{\\circ}", "°")
                .replace("\\times", "x")
                .replace("{,}", ",")
                .replaceAll("\\\\[,;! ]", "")
                .replaceAll("\\\\(?=[%$])", ""))
        .replace('\u2044', '/')
        .replace("**", "");
  }

  private static List<Numeral> digits(String plain) {
    List<Numeral> found = new ArrayList<>();
    Matcher matcher = DIGITS.matcher(plain);
    while (matcher.find()) {
      String money = matcher.group("money");
      String rest = after(plain, matcher.end());
      BigDecimal value = value(matcher);
      found.add(money == null ? new Numeral(value, rest) : new Numeral(value, Unit.leading(money)));
    }
    return found;
  }

  /// As much as the longest unit needs.
  private static String after(String plain, int end) {
    return plain.substring(end, Math.min(plain.length(), end + LONGEST_UNIT));
  }

  private static BigDecimal value(Matcher matcher) {
    BigDecimal value = new BigDecimal(matcher.group("number").replace(",", ""));
    String power = matcher.group("power") == null ? matcher.group("ten") : matcher.group("power");
    if (power != null) {
      value = value.scaleByPowerOfTen(Integer.parseInt(power.replace("+", "")));
    }
    if (matcher.group("below") != null) {
      value = divided(value, new BigDecimal(matcher.group("below")));
    }
    if (matcher.group("whole") != null) {
      BigDecimal upper = new BigDecimal(matcher.group("upper"));
      value = value.add(divided(upper, new BigDecimal(matcher.group("lower"))));
    }
    if (matcher.group("scale") != null) {
      value = value.multiply(scale(matcher.group("scale").strip()));
    }
    String sign = matcher.group("sign");
    return sign == null || sign.startsWith("+") ? value : value.negate();
  }

  private static BigDecimal divided(BigDecimal upper, BigDecimal lower) {
    return lower.signum() == 0 ? upper : upper.divide(lower, MathContext.DECIMAL64);
  }

  private static BigDecimal scale(String word) {
    return BigDecimal.ONE.scaleByPowerOfTen(
        switch (word) {
          case "百", "hundred" -> 2;
          case "千", "thousand" -> 3;
          case "万" -> 4;
          case "百万", "million" -> 6;
          case "千万" -> 7;
          case "亿" -> 8;
          case "billion" -> 9;
          default -> 12;
        });
  }

  private interface Reading {
    BigDecimal of(String words);
  }

  private static List<Numeral> words(String plain, Pattern words, Reading reading) {
    List<Numeral> found = new ArrayList<>();
    for (MatchResult result : words.matcher(plain).results().toList()) {
      String rest = after(plain, result.end());
      BigDecimal value = reading.of(result.group());
      found.add(
          result.group().contains("百分之")
              ? new Numeral(value, Unit.of("%"))
              : new Numeral(value, rest));
    }
    return found;
  }
}
