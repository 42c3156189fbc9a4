package dev.suiren.answers.internal;

import java.util.regex.Pattern;

/// What kind of thing a question asks for, and whether a sentence offers one. Works on folded text.
enum Expectation {
  WHEN(
      "什么时候|何时|哪一?年|哪一?天|哪个?月|几[年月日号点]|多久|时间|日期|\\bwhen\\b|\\bwhat (year|date|time|day|month)",
      "\\d{1,4} ?[年月日号点]|[一二三四五六七八九十〇零两]+[年月日号点周]|星期|\\b(1[0-9]|20)\\d\\d\\b|\\d{1,2}[:：]\\d{2}"
          + "|\\b(january|february|march|april|may|june|july|august|september|october|november"
          + "|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|days?|weeks?|months?"
          + "|hours?|years?)\\b|小时|分钟"),
  MANY(
      "多少|几|多[大高长久远重宽深]|\\bhow (many|much|long|old|far|tall|often|high|large|big)\\b|number of"
          + "|percent|金额|价格",
      "\\d|[一二三四五六七八九十百千万亿两半][个名人条次家年月日天元米倍项种座位件岁部]|\\b(one|two|three|four|five|six|seven"
          + "|eight|nine|ten|twelve|twenty|thirty|hundred|thousand|million|billion|half)\\b"),
  WHO(
      "谁|哪位|何人|什么人|哪个人|姓名|\\bwho(m|se)?\\b",
      "先生|女士|经理|主任|总裁|董事|教授|博士|主席|部长|队长|\\b(mr|mrs|ms|dr)\\b|部|组|·"),
  WHERE(
      "哪里|哪儿|何处|什么地方|在哪|哪个(国家|城市|省|地区|县|区)|哪国|地点|地址|\\bwhere\\b|\\bwhich (country|city|room)\\b",
      "省|市|县|区|国|镇|村|州|岛|路|街|楼|层|室|厅|\\b(street|road|floor|room|city|building|avenue|hall|office|desk)\\b"),
  WHY(
      "为什么|为何|原因|缘何|\\bwhy\\b",
      "因为|由于|因此|所以|故|因而|起因|导致|\\b(because|due to|since|so that|therefore|as a result)\\b"),
  ANY("", "");

  private final Pattern asked;
  private final Pattern offered;

  Expectation(String asked, String offered) {
    this.asked = Pattern.compile(asked);
    this.offered = Pattern.compile(offered);
  }

  static Expectation of(String foldedQuestion) {
    for (Expectation expectation : values()) {
      if (expectation != ANY && expectation.asked.matcher(foldedQuestion).find()) {
        return expectation;
      }
    }
    return ANY;
  }

  /// Whether the sentence offers such a thing that the question did not name itself.
  boolean offeredBy(String foldedSentence, String foldedQuestion) {
    return this != ANY
        && offered
            .matcher(foldedSentence)
            .results()
            .anyMatch(found -> !foldedQuestion.contains(found.group()));
  }
}
