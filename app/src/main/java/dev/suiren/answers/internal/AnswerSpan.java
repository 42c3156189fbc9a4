package dev.suiren.answers.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Why.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The piece of a quoted sentence that is the answer itself, where the question asks for something
/// that can be cut out: a date, a number with its unit, a title, or what stands in the sentence
/// where the question has its question word.
///
/// @param start code points of the sentence, `end` exclusive
/* (1) A question for a date, a number or a title tells its form. Of several such pieces the one
 *     whose clause says most of the question is taken; what the question itself says is none.
 * (2) Else the words beside the question word are looked for in the sentence: what stands between
 *     them is the answer ("由谁执导" - "由张三执导"). One side must be found with two characters at
 *     least; where only one is, the piece ends with its clause.
 * Nothing is cut out where neither helps: the whole sentence is an answer too.
 */
record AnswerSpan(int start, int end) {
  private static final String NUMBER =
      "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[〇零一二三四五六七八九十百千两半]+";
  private static final String ZEROS = "[余多]?[百千万亿兆]*[余多]?";
  private static final Pattern YEAR_ASKED =
      Pattern.compile("哪一?年|何年|几几年|哪个年份|\\bwh(ich|at) year\\b");
  private static final Pattern YEAR =
      Pattern.compile("\\d{3,4}年|[〇零一二三四五六七八九]{4}年|\\b(1\\d|20)\\d\\d\\b");
  private static final Pattern DATE_ASKED =
      Pattern.compile("什么时候|甚么时候|何时|什么时间|哪一?[天日]|几月|时间[是为]|日期|\\bwhen\\b|\\bwhat (date|day)\\b");
  private static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
  private static final Pattern DATE =
      Pattern.compile(
          "公?元?前?\\d{1,4}年(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?|\\d{1,2}月(?:\\d{1,2}[日号])?"
              + "|[〇零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?)?"
              + "|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}世纪(?:\\d0年代)?"
              + "|\\b\\d{1,2} (?:MONTH)(?: \\d{4})?|\\b(?:MONTH) \\d{1,2}(?:,? \\d{4})?|\\b(?:MONTH) \\d{4}"
                  .replace("MONTH", MONTH));
  private static final Pattern COUNT_ASKED =
      Pattern.compile(
          "(?:多少|几(?![内乎何率微]))(?<unit>(?!的)(?:分钟|[个名人次天年月日号岁元块度倍层件条位种级家届集篇座部张本场辆架艘吨米克秒分点]|\\p{IsHan}{0,2}))|\\bhow"
              + " (?:many|much|long|old|far)\\b");
  private static final Pattern TITLE_ASKED =
      Pattern.compile(
          "(?:什么|哪一?|何)[部本首张篇份]?(?:书|电影|影片|小说|歌曲?|专辑|作品|杂志|报纸?|节目|电视剧|剧集?|漫画|著作)|哪一?[部本首]");
  private static final Pattern TITLE = Pattern.compile("《[^》]{1,40}》");
  private static final Pattern ASKING =
      Pattern.compile(
          "(?<![为因])(?:什么|甚么)(?:时候|时间|地方|人|名字|样的?|东西)?|谁|哪[一几]?[位个座所家种条支队间款届名年天国里儿些省市县]?|何[处人地时种]|多少|几(?![内乎何率微])(?=\\p{IsHan})");
  private static final Pattern BOUND = Pattern.compile("[，,。；;：:！!？?（）()、\\n]");
  private static final Pattern BARE =
      Pattern.compile("(?:是|为|叫做?|即|由|被|位于|[于在]|了)?[「“]?(.+?)[」”]?的?");
  private static final Pattern FAINT = Pattern.compile("[因为由于此所以其中就也都还并使用后前时一个的了是在]+");
  private static final int NEAR = 8;
  private static final int ENOUGH = 2;
  private static final int ENOUGH_ALONE = 3;
  private static final int LONGEST = 24;

  /// What is longer is a text with a question in it.
  private static final int LONGEST_QUESTION = 400;

  /// @param question as it was put
  static Optional<AnswerSpan> of(String question, String sentence) {
    String asked = Line.of(question).folded();
    Line line = Line.of(sentence);
    String said = line.folded();
    return byForm(asked, said)
        .or(() -> byPlace(asked, said))
        .filter(cut -> cut.length() > 0 && cut.length() < said.length())
        .map(cut -> line.found(cut.start(), cut.end()))
        .map(place -> new AnswerSpan(place.start(), place.end()));
  }

  /// A quote with what answers in it; as it is where that cannot be told: in the row of a table,
  /// whose columns are not looked at here, and where the question asks for several things, of which
  /// the quote may answer another one.
  static Citation in(Citation citation, String question) {
    boolean single = question.length() <= LONGEST_QUESTION && Parts.of(question).isEmpty();
    return Optional.of(citation.quote().value())
        .filter(quote -> single && quote.indexOf('\t') < 0)
        .flatMap(quote -> of(question, quote))
        .map(span -> new Stretch(span.start(), span.end()).shifted(citation.start()))
        .map(citation::answering)
        .orElse(citation);
  }

  /// In `char`s of the folded sentence.
  private record Cut(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private static Optional<Cut> byForm(String asked, String said) {
    if (YEAR_ASKED.matcher(asked).find()) {
      return best(YEAR, asked, said);
    }
    if (DATE_ASKED.matcher(asked).find()) {
      return best(DATE, asked, said);
    }
    if (TITLE_ASKED.matcher(asked).find()) {
      return best(TITLE, asked, said);
    }
    Matcher count = COUNT_ASKED.matcher(asked);
    return count.find()
        ? count(Optional.ofNullable(count.group("unit")), asked, said)
        : Optional.empty();
  }

  private static Optional<Cut> count(Optional<String> unit, String asked, String said) {
    String counted = unit.orElse("");
    for (int length = counted.length(); length > 0; length--) {
      String own = Pattern.quote(counted.substring(0, length));
      Optional<Cut> found =
          best(Pattern.compile("(?:" + NUMBER + ")" + ZEROS + "[个名位]?" + own), asked, said);
      if (found.isPresent()) {
        return found;
      }
    }
    return best(
        Pattern.compile("(?:\\d[\\d,]*(?:\\.\\d+)?)" + ZEROS + "(?:%|(?!年|月|日)\\p{IsHan})?"),
        asked,
        said);
  }

  /// The piece of that form whose clause says most of the question.
  private static Optional<Cut> best(Pattern form, String asked, String said) {
    Set<String> pairs = pairs(asked);
    List<MatchResult> found =
        new ArrayList<>(
            form.matcher(said).results().filter(it -> !asked.contains(it.group())).toList());
    found.sort(Comparator.comparingLong((MatchResult it) -> -shared(clause(said, it), pairs)));
    return found.stream().findFirst().map(it -> new Cut(it.start(), it.end()));
  }

  private static String clause(String said, MatchResult piece) {
    return said.substring(boundBefore(said, piece.start()), boundAfter(said, piece.end()));
  }

  private static long shared(String clause, Set<String> pairs) {
    return pairs(clause).stream().filter(pairs::contains).count();
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static int boundBefore(String said, int at) {
    return BOUND
        .matcher(said.substring(0, at))
        .results()
        .mapToInt(MatchResult::end)
        .max()
        .orElse(0);
  }

  private static int boundAfter(String said, int at) {
    Matcher bound = BOUND.matcher(said);
    return bound.find(at) ? bound.start() : said.length();
  }

  private static Optional<Cut> byPlace(String asked, String said) {
    Matcher asking = ASKING.matcher(asked);
    if (!asking.find()) {
      return Optional.empty();
    }
    int left = endOfLeft(asked.substring(0, asking.start()), said);
    int enough = left < 0 ? ENOUGH_ALONE : ENOUGH;
    int right = startOfRight(asked.substring(asking.end()), said, Math.max(left, 0), enough);
    if (left < 0 && right < 0) {
      return Optional.empty();
    }
    int start = left >= 0 ? left : boundBefore(said, right);
    int end = right >= 0 ? right : boundAfter(said, left);
    return bare(said, start, end).filter(cut -> cut.length() <= LONGEST);
  }

  /// Without the small words at its ends, which only tie it to the rest.
  private static Optional<Cut> bare(String said, int start, int end) {
    Matcher bare = BARE.matcher(said).region(start, end);
    return bare.matches() && !FAINT.matcher(bare.group(1)).matches()
        ? Optional.of(new Cut(bare.start(1), bare.end(1)))
        : Optional.empty();
  }

  /// Where the longest end of the words before the question word ends in the sentence; -1 where it
  /// does not stand there.
  private static int endOfLeft(String before, String said) {
    for (int length = Math.min(NEAR, before.length()); length >= ENOUGH; length--) {
      String words = before.substring(before.length() - length);
      int at = said.indexOf(words);
      if (at >= 0 && !BOUND.matcher(words).find()) {
        return at + length;
      }
    }
    return -1;
  }

  private static int startOfRight(String after, String said, int from, int enough) {
    String words = after.replaceFirst("[?？。]+$", "");
    for (int length = Math.min(NEAR, words.length()); length >= enough; length--) {
      int at = said.indexOf(words.substring(0, length), from);
      if (at > from) {
        return at;
      }
    }
    return -1;
  }
}
