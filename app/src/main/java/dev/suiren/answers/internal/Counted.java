package dev.suiren.answers.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question wants counted, as the form its answer has: "多少名" wants "7436名" or "7436人", a
/// growth rate wants a percentage. A year or a day is no count.
final class Counted {
  private static final String NUMBER =
      "(?:(?<![\\d.])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[一二三四五六七八九十百千万两半]+)";
  private static final String MANIFOLD = " ?[百千万亿]*[余多]?";

  /// Any number that is none of a date.
  static final Pattern ANY =
      Pattern.compile(
          "(?<![\\d.:])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![\\d.]*[年月日号点:])[百千万亿]*"
              + "(?:%|‰| (?:million|billion|percent)|\\p{IsHan})?"
              + "|[一二三四五六七八九十百千万两半]+(?=[个名人次家位种届枚张倍项条座])");

  private static final Pattern PEOPLE = of("[人名位例]");
  private static final Pattern SHARE =
      Pattern.compile(NUMBER + " ?(?:%|‰|个?百分点|成(?!为|立|功)|percent)");
  private static final Pattern MONEY = of("(?:[元块镑]|[美欧日港]元|英镑)|[万亿]");
  private static final Pattern SHARE_ASKED =
      Pattern.compile("率|百分|比例|占比|幅|(?:增长|增加|下降|上涨|下跌)了?多少(?!\\p{IsHan})|\\bpercent");
  private static final Pattern MONEY_ASKED =
      Pattern.compile("gdp|票房|营收|收入|利润|投资|金额|市值|\\brevenue\\b|\\bprofit\\b");
  private static final Pattern PEOPLE_ASKED = Pattern.compile("(?:多少|几)[名位人]|人数|多少例");
  private static final Pattern UNIT_ASKED =
      Pattern.compile("(?:多少|几)(?<unit>[次年月天岁度倍层件条种级家届集篇座部张本场辆架艘吨米克秒分枚块项份页台间只棵首])");

  private Counted() {}

  private static Pattern of(String unit) {
    return Pattern.compile(NUMBER + MANIFOLD + "个?(?:" + unit + ")");
  }

  /// @param question folded
  static Pattern in(String question) {
    if (PEOPLE_ASKED.matcher(question).find()) {
      return PEOPLE;
    }
    Matcher unit = UNIT_ASKED.matcher(question);
    if (unit.find()) {
      return of(unit.group("unit"));
    }
    if (SHARE_ASKED.matcher(question).find()) {
      return SHARE;
    }
    return MONEY_ASKED.matcher(question).find() ? MONEY : ANY;
  }
}
