package dev.suiren.answers.internal;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a sentence apart into units. What is neither letter nor digit is left out.
final class Units {
  private static final String MONTH =
      "(?<month%1$d>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Map<String, Integer> ENGLISH_ZEROS =
      Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12);
  private static final List<String> ENGLISH_NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<year1>\\d{4}) ?年(?: ?(?<month1>\\d{1,2}) ?月(?:份|(?: ?(?<day1>\\d{1,2}) ?[日号]?))?)?"
              + "|(?<month2>\\d{1,2}) ?月 ?(?<day2>\\d{1,2}) ?[日号]?"
              + "|(?<year3>\\d{4})[-/.](?<month3>\\d{1,2})[-/.](?<day3>\\d{1,2})(?!\\d)"
              + ("|\\b" + MONTH.formatted(4))
              + " (?<day4>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<year4>\\d{4})(?!\\d))?"
              + "|(?<day5>\\d{1,2})(?:st|nd|rd|th)? (?:of )?"
              + MONTH.formatted(5)
              + "(?:,? (?<year5>\\d{4})(?!\\d))?"
              + ("|\\b" + MONTH.formatted(6) + ",? (?<year6>\\d{4})(?!\\d)")
              + "|(?<year7>[〇零一二三四五六七八九]{4})年"
              + "(?:(?<month7>[一二三四五六七八九十]{1,2})月(?:(?<day7>[一二三四五六七八九十]{1,3})[日号])?)?"
              + "|(?<month8>[一二三四五六七八九十]{1,2})月(?<day8>[一二三四五六七八九十]{1,3})[日号]"
              + "|(?<time>\\d{1,2}:\\d{2}(?!\\d))|(?:星期|礼拜|周)(?<week>[一二三四五六日天])"
              + "|\\b(?<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\b",
          Pattern.CASE_INSENSITIVE);
  private static final String WEEKDAYS = "montuewedthufrisatsun";
  private static final String WEEK = "一二三四五六日";
  private static final int DATE_FORMS = 8;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d]*[a-z])"
              + "(?: ?(?<zeros>[百千万亿]+|(?:thousand|million|billion|trillion)\\b))?"
              + "(?: ?(?<sign>[%‰]))?"
              + "|(?<han>[〇零一二三四五六七八九十百千万亿两]+)"
              + "(?=[个名人条次家年月日天元块米倍项种座位件岁部等级度层号小分秒周星台张间份楼]|$)",
          Pattern.CASE_INSENSITIVE);

  /// What dates, days of the week and numbers in Han characters begin with.
  private static final String BEGINNING_VALUES = "〇零一二三四五六七八九十百千万亿两星礼周";

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+(?:['’.:/_-][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*");

  private final String text;
  private final List<Unit> units = new ArrayList<>();

  private Units(String text) {
    this.text = text;
  }

  static List<Unit> of(String sentence) {
    Units units = new Units(plain(sentence));
    units.scan();
    return List.copyOf(units.units);
  }

  /// As `Words.folded`, with the case left.
  private static String plain(String sentence) {
    String wide = Normalizer.normalize(sentence, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(wide.length());
    wide.chars().forEach(c -> plain.append(simple((char) c)));
    return plain.toString();
  }

  private static char simple(char c) {
    return Character.isIdeographic(c) ? CharTable.convert(c) : c;
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (!Character.isLetterOrDigit(point)) {
        at += Character.charCount(point);
      } else {
        at = unit(at, point);
      }
    }
  }

  private int unit(int at, int point) {
    if (Sentences.isHan(point) && BEGINNING_VALUES.indexOf(point) < 0) {
      return add(new Unit(Unit.Kind.HAN, one(point), one(point)), at + Character.charCount(point));
    }
    Matcher date = DATE.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (date.lookingAt()) {
      return add(date(date), date.end());
    }
    Matcher number = NUMBER.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (number.lookingAt()) {
      Optional<Unit> found = number(number);
      if (found.isPresent()) {
        return add(found.get(), number.end());
      }
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (word.lookingAt()) {
      return add(word(word.group()), word.end());
    }
    return add(new Unit(Unit.Kind.HAN, one(point), one(point)), at + Character.charCount(point));
  }

  private static String one(int point) {
    return Character.toString(point);
  }

  private int add(Unit unit, int end) {
    units.add(unit);
    return end;
  }

  private static Unit date(Matcher found) {
    String year = "";
    String month = "";
    String day = "";
    for (int form = 1; form <= DATE_FORMS; form++) {
      year += part(found, "year" + form);
      month += part(found, "month" + form);
      day += part(found, "day" + form);
    }
    return Unit.date(year, month, day, time(found), found.group());
  }

  private static String time(Matcher found) {
    String week = Optional.ofNullable(found.group("week")).orElse("");
    String weekday = Optional.ofNullable(found.group("weekday")).orElse("");
    String time = Optional.ofNullable(found.group("time")).orElse("");
    return time
        + week.replace('天', '日')
        + (weekday.isEmpty()
            ? ""
            : WEEK.charAt(WEEKDAYS.indexOf(weekday.toLowerCase(Locale.ROOT)) / 3));
  }

  private static String part(Matcher found, String name) {
    if (!found.namedGroups().containsKey(name) || found.group(name) == null) {
      return "";
    }
    String part = found.group(name).toLowerCase(Locale.ROOT);
    if (Character.isDigit(part.charAt(0))) {
      return Integer.toString(Integer.parseInt(part));
    }
    return part.charAt(0) < 'a' || part.charAt(0) > 'z'
        ? HanNumerals.value(part).map(BigDecimal::toPlainString).orElse(part)
        : Integer.toString(MONTHS.indexOf(part) / 3 + 1);
  }

  private static Optional<Unit> number(Matcher found) {
    if (found.group("han") != null) {
      return HanNumerals.value(found.group("han"))
          .map(value -> Unit.number(value, "", found.group()));
    }
    BigDecimal value = new BigDecimal(found.group("digits").replace(",", ""));
    String zeros = Optional.ofNullable(found.group("zeros")).orElse("").toLowerCase(Locale.ROOT);
    String sign = Optional.ofNullable(found.group("sign")).orElse("");
    return Optional.of(Unit.number(value.scaleByPowerOfTen(zeros(zeros)), sign, found.group()));
  }

  private static int zeros(String word) {
    return ENGLISH_ZEROS.getOrDefault(
        word, word.chars().map(c -> c == '百' ? 2 : c == '千' ? 3 : c == '万' ? 4 : 8).sum());
  }

  private static Unit word(String word) {
    String low = Words.folded(word);
    int number = ENGLISH_NUMBERS.indexOf(low);
    return number > 1
        ? Unit.number(BigDecimal.valueOf(number), "", word)
        : new Unit(Unit.Kind.LATIN, low, word);
  }
}
