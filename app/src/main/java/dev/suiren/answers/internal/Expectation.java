package dev.suiren.answers.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What kind of thing a question asks for, and whether a sentence offers one. Works on folded text.
///
/// The first kind whose pattern is found in the question is the one it asks for, so that the narrow
/// kinds stand before the wide ones.
/* Each kind is three small tables: the words that ask for it, what offers it in running text, and
 * the labels that offer it at the head of a table's column ("Price (EUR)" makes a price of a bare
 * "37.20"). `noun` are the words that name the kind itself: a sentence that offers a price need not
 * say "price".
 */
enum Expectation {
  PRICE(
      0.3,
      1,
      "多少[钱元块]|几[块元]钱?|什么价|(价格|价钱|售价|单价|报价|费用)[是为]?(多少|几)|怎么卖|\\bhow expensive\\b"
          + "|\\bhow much\\b.*\\bcosts?\\b|\\b(price|cost) of\\b|\\bwhat\\b.*\\b(price|cost)s?\\b",
      "\\d ?[百千万亿余多]*\\p{IsHan}{0,2}[元块币镑圆]|[一二三四五六七八九十百千万亿两]+(元|块钱)|[¥$€£] ?\\d"
          + "|\\d ?(eur|usd|rmb|cny|gbp|jpy|hkd|twd|euros?|dollars?|pounds?|yuan)\\b"
          + "|(eur|usd|rmb|cny|gbp|jpy|hkd|twd) ?\\d|免费|\\bfree\\b",
      "[价费]|金额|[元¥$€£]|\\b(price|cost|fee|amount|eur|usd|rmb|cny|gbp|jpy|hkd|twd)s?\\b",
      "价格 价钱 售价 单价 报价 price cost"),
  SPAN(
      0.2,
      0.1,
      "多久|多长时间|(多少|几)个?(分钟|小时|工作日|工作天|天|星期|周|礼拜|月)(?!份)|\\bhow (long|often|soon|many"
          + " (minute|hour|day|week|month|year)s)\\b|\\bhow far (ahead|in advance)\\b",
      "[\\d一二三四五六七八九十百千万两半几] ?个?(秒|分钟|小时|工作日|工作天|天|日|星期|周|月|年)|每个?[天日周月季年]"
          + "|\\b(second|minute|hour|day|week|month|quarter|year)s?\\b|\\b(daily|weekly|monthly|yearly|annually)\\b",
      "周期|时间|时长|期限|交期|间隔|天数|小时|\\b(days?|hours?|weeks?|months?|years?|duration|interval|period|time)\\b",
      ""),
  WHEN(
      0.12,
      0.15,
      "什么时候|何时|哪一?年|哪一?天|哪个?月|几[年月日号点]|(什么|哪个?|具体)(时间|日期)|(时间|日期)([是为在?]|$)|\\bwhen\\b|\\bwhat"
          + " (year|date|time|day|month)",
      "\\d{1,4} ?[年月日号点]|[一二三四五六七八九十〇零两]+[年月日号点周]|星期|\\b(1[0-9]|20)\\d\\d\\b|\\d{1,2}[:：]\\d{2}"
          + "|\\b(january|february|march|april|may|june|july|august|september|october|november"
          + "|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|days?|weeks?|months?"
          + "|hours?|years?)\\b|小时|分钟",
      "日期|时间|\\b(date|time|day|month|year)\\b",
      ""),
  MANY(
      0.12,
      0.12,
      "多少|几|多[大高长远重宽深]|\\bhow (many|much|old|far|tall|high|large|big)\\b|number of"
          + "|percent|金额|价格",
      "\\d|[一二三四五六七八九十百千万亿两半][个名人条次家年月日天元米倍项种座位件岁部等级度层号]|\\b(one|two|three|four|five|six|seven"
          + "|eight|nine|ten|twelve|twenty|thirty|hundred|thousand|million|billion|half)\\b",
      "",
      ""),
  WHO(
      0.12,
      0,
      "谁|哪位|何人|什么人|哪个人|姓名|\\bwho(m|se)?\\b",
      "先生|女士|经理|主任|总裁|董事|教授|博士|主席|部长|队长|\\b(mr|mrs|ms|dr)\\b|部|组|·",
      "",
      ""),
  WHERE(
      0.12,
      0,
      "哪里|哪儿|何处|什么地方|在哪|哪个(国家|城市|省|地区|县|区)|哪国|地点|地址|\\bwhere\\b|\\bwhich (country|city|room)\\b",
      "省|市|县|区|国|镇|村|州|岛|路|街|楼|层|室|厅|\\b(street|road|floor|room|city|building|avenue|hall|office|desk)\\b",
      "",
      ""),
  WHY(
      0.12,
      0,
      "(?<![称译叫作名视])为什么|为何|原因|缘何|\\bwhy\\b",
      "因为|由于|因此|所以|故|因而|起因|导致|\\b(because|due to|since|so that|therefore|as a result)\\b",
      "",
      ""),
  HOW(
      0.12,
      0,
      "怎么办|怎么处理|如何处理|\\bwhat (do|should|must) (i|we) do\\b",
      "先|首先|步骤|请|立即|必须|应当?|\\b(first|please|must|should|press|click)\\b",
      "",
      ""),
  NAME(
      0,
      0,
      "叫什么|[名称号字][是为]什么|又[名称叫]|名字|别[称名]|原名|简称|全[名称]|学名|称[作为之]*什么|\\b(name|called|title)\\b",
      "称|名|叫|号|字|《|\\b(called|named|known as|name|title)\\b",
      "",
      ""),
  ORGANIZATION(
      0,
      0,
      "(哪[一个家所支间两三几些]*|什么)(公司|大学|学校|学院|中学|小学|球队|俱乐部|队|机构|组织|部门|单位|医院|银行|企业|出版社|电视台|集团)",
      "公司|大学|学校|学院|中学|小学|队|俱乐部|机构|组织|部|院|社|台|集团|银行|局",
      "",
      ""),
  PURPOSE(
      0,
      0,
      "作用|用途|目的|功能|功效|意义|宗旨|目标|\\b(purpose|used for)\\b",
      "用[于来以作]|为了|以便|旨在|目的|作用|可[以供]|有助|能够|\\b(in order to|used (for|to)|so that)\\b",
      "",
      ""),
  LOOK(
      0,
      0,
      "特[点征色性]|外[形观貌]|形态|样子|颜色|性质|什么样|怎样的|\\b(look like|colou?r)\\b",
      "色|形|呈|具有|[有为]|特[点征色性]|状",
      "",
      ""),
  WHAT(
      0,
      0,
      "什么是|[是指]什么(意思)?[?？]*$|的?(定义|含义|意思)|^what (is|are) ",
      "[是为指]|即|之一|属于|一种|\\b(is|are) (a|an|the|one)\\b|refers to|means",
      "",
      ""),
  MANNER(
      0,
      0,
      "怎样|怎么|如何|\\bhow (do|does|did|is|are|can|to)\\b",
      "通过|[以用将经由把]|先|然后|可以|利用|方法|\\b(by|using|first|then|with)\\b",
      "",
      ""),
  ANY(0, 0, "", "", "", "");

  private static final Pattern COUNTED = Pattern.compile("\\bhow many (\\p{L}+)");
  private static final int COUNTED_WITHIN = 5;
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final double bonus;
  private final double loss;
  private final Pattern asked;
  private final Pattern offered;
  private final Pattern label;
  private final Set<Words.Word> noun;

  Expectation(double bonus, double loss, String asked, String offered, String label, String noun) {
    this.bonus = bonus;
    this.loss = loss;
    this.asked = Pattern.compile(asked);
    this.offered = Pattern.compile(offered);
    this.label = Pattern.compile(label);
    this.noun = Set.copyOf(Words.of(noun));
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
    return byForm(foldedSentence, foldedQuestion)
        .anyMatch(found -> isOfCounted(foldedSentence.substring(found.start()), foldedQuestion));
  }

  private Stream<MatchResult> byForm(String foldedSentence, String foldedQuestion) {
    return this == ANY
        ? Stream.empty()
        : offered
            .matcher(foldedSentence)
            .results()
            .filter(found -> !foldedQuestion.contains(found.group()));
  }

  /// Where something stands in a text.
  ///
  /// @param start,end in chars, `end` exclusive
  record Found(int start, int end) {}

  /// Where a folded sentence offers such things that the question does not say itself: names of
  /// people, places and organizations by what they are, the other kinds by their form.
  List<Found> found(String foldedSentence, String foldedQuestion) {
    String nature = nature();
    return nature.isEmpty()
        ? byForm(foldedSentence, foldedQuestion)
            .map(found -> new Found(found.start(), found.end()))
            .toList()
        : Segments.of(foldedSentence).stream()
            .filter(term -> term.is(nature) && !foldedQuestion.contains(term.text()))
            .map(term -> new Found(term.start(), term.end()))
            .toList();
  }

  private String nature() {
    return switch (this) {
      case WHO -> "nr";
      case WHERE -> "ns";
      case ORGANIZATION -> "nt";
      default -> "";
    };
  }

  /// Whether what begins with a number counts what an English question wants counted: "how many
  /// employees" is not answered by "15 days".
  private boolean isOfCounted(String fromNumber, String foldedQuestion) {
    Matcher counted = COUNTED.matcher(foldedQuestion);
    if (this != MANY || !counted.find()) {
      return true;
    }
    Words.Word noun = Words.of(counted.group(1)).getFirst();
    return Words.of(fromNumber).stream().limit(COUNTED_WITHIN).anyMatch(noun::equals);
  }

  /// Whether a cell offers such a thing by the label of its column.
  boolean offeredBy(Cell cell) {
    Matcher found = label.matcher(Words.folded(cell.label()));
    return !label.pattern().isEmpty() && found.find() && DIGIT.matcher(cell.text()).find();
  }

  /// The words that name the kind itself; a sentence that offers one need not say them.
  Set<Words.Word> noun() {
    return noun;
  }

  /// Whether an answer is known by what it offers; the others are only kinds of questions.
  boolean isTelling() {
    return loss > 0;
  }

  /// What a sentence gains in the order by offering such a thing.
  double bonus() {
    return bonus;
  }

  /// What a sentence loses as evidence by not offering such a thing; 1 where nothing else answers.
  double loss() {
    return loss;
  }
}
