package dev.suiren.answers.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a question that asks for several things apart: "上海和北京的 GDP" asks for that of Shanghai and
/// for that of Beijing, "where and when was it built" for a place and a time.
/* Two ways to ask for several things are known:
 *   (1) several clauses that ask, of which the later ones leave out what the first one is about;
 *   (2) two parallel phrases joined by "and": each question keeps one of them. Chinese does not mark
 *       where a phrase ends; phrases that are joined often end alike (男子/女子, 2021年/2022年), are
 *       cut off by a number, a mark or a particle, and are else taken to be of one length.
 * What is taken apart wrongly costs a sentence that is shown beside the first, never the first.
 */
final class Parts {
  private static final String ASKING_WORD = "\\b(?i:what|which|who|whom|whose|when|where|why|how)";
  private static final String ENGLISH_ASKING = ASKING_WORD + "\\b";
  private static final Pattern CLAUSE = Pattern.compile("[?？;；,，。!！]\\s*");

  /// Not between two words that ask, nor behind the first word.
  private static final Pattern AND_ASKING =
      Pattern.compile(
          ("(?<!\\s|^\\W{0,3}\\w{1,6}|" + ASKING_WORD + ")")
              + "\\s+(?i:and)\\s+(?="
              + ENGLISH_ASKING
              + ")");

  private static final Pattern ASKING =
      Pattern.compile(
          "[什甚][么麼]|[谁誰]|哪|多少|多[久长長大高远遠]|[几幾]\\p{IsHan}|何[时時地人]|怎|如何|[为為]何|" + ENGLISH_ASKING);
  private static final Pattern TITLE =
      Pattern.compile("^\\P{Punct}{0,8}?[《“「『\"][^》”」』\"]{1,40}[》”」』\"]");
  private static final Pattern OPENS_WITH_PRONOUN =
      Pattern.compile("^(它|他|她|其|该片?|这[个部位]?)们?的?|(?i)^(and\\s+)?(its|his|her|their)\\b");

  private static final String NO_HAN = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]+";
  private static final String BETWEEN = "[^\\p{L}\\p{N}]";

  /// An English clause that needs no other one to be understood.
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)(?!\\W*and\\b)"
              + "(?!.*\\b(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those)\\b)"
              + (BETWEEN + "*" + NO_HAN)
              + ("(?:" + BETWEEN + "+" + NO_HAN + "){4,}" + BETWEEN + "*"));

  private static final Pattern HAN_AND =
      Pattern.compile(
          "\\s*(?:以及|(?<![共饱飽温溫缓緩总總中协協柔违違])和(?![平谐諧解约約尚睦气氣服])"
              + "|(?<![参參给給赋賦授])[与與](?![会會此否其])|(?<![以涉普波顾顧提])及(?![时時格其早]))\\s*");
  private static final Pattern RELATED =
      Pattern.compile(
          "[关關][系係]|[区區][别別]|不同|差[别別异異]|之[间間]|共同|一起|相[同差比]|哪[个個]更|(?i)\\b(difference|between|both|together|compare)");
  private static final String PHRASE = "[\\p{IsHan}&&[^的是有由在各]]+";
  private static final String UNIT = "[《“「][^》”」]+[》”」]|[\\p{Alnum}.-]+[年月日号]?";
  private static final Pattern LEFT_RUN =
      Pattern.compile(
          "(?:(?<=\\d[年月日号])|(?<=[的是有由在各])|(?<=\\d)(?![年月日号])|(?<![\\d\\p{IsHan}]))"
              + PHRASE
              + "$|(?:"
              + UNIT
              + ")$");
  private static final Pattern RIGHT_RUN = Pattern.compile("^(?:" + PHRASE + "|" + UNIT + ")");
  private static final Pattern TAIL =
      Pattern.compile("分[别別]|各自|一共|到底|究竟|[什甚][么麼]|[谁誰]|哪|多少|[几幾]\\p{IsHan}|怎");
  private static final Pattern ENGLISH_AND =
      Pattern.compile(
          "(?i)\\b((?:the |a |an )?[\\p{Alnum}'-]+) and ((?:the |a |an )?[\\p{Alnum}'-]+)\\b");

  private static final Pattern POINTING = Pattern.compile("[她他它其]");
  private static final int LONGEST_PAIR = 4;
  private static final int USUAL_LENGTH = 2;
  private static final int MOST = 3;

  /// What is longer is a text with a question in it; the patterns above take the square of it.
  private static final int LONGEST = 400;

  private Parts() {}

  /// The questions that one question asks; empty where it asks for one thing only.
  static List<String> of(String question) {
    if (question.length() > LONGEST) {
      return List.of();
    }
    Set<String> parts = new LinkedHashSet<>();
    List<String> clauses = clauses(question.strip());
    for (String clause : clauses) {
      List<String> joined = RELATED.matcher(clause).find() ? List.of() : joined(clause);
      parts.addAll(joined.isEmpty() ? List.of(clause) : joined);
    }
    return parts.size() < 2 ? List.of() : parts.stream().limit(MOST).toList();
  }

  /// The clauses that ask, each with what it is about; the whole question where only one does.
  private static List<String> clauses(String question) {
    List<String> asking = new ArrayList<>();
    for (String clause : CLAUSE.split(question, -1)) {
      boolean related = RELATED.matcher(clause).find();
      for (String one : related ? new String[] {clause} : AND_ASKING.split(clause, -1)) {
        if (ASKING.matcher(one).find()) {
          asking.add(one);
        }
      }
    }
    if (asking.size() < 2) {
      return List.of(question);
    }
    String first = asking.getFirst();
    Matcher title = TITLE.matcher(first);
    String subject = title.find() ? title.group() : subject(first);
    return asking.stream()
        .map(clause -> clause.equals(first) ? clause : about(subject, clause))
        .toList();
  }

  /// What stands before the question word of a Chinese clause, or after that of an English one.
  private static String subject(String clause) {
    Matcher asking = ASKING.matcher(clause);
    if (!asking.find()) {
      return "";
    }
    return asking.start() > 0 && clause.codePoints().anyMatch(Sentences::isHan)
        ? clause.substring(0, asking.start())
        : clause.substring(asking.end());
  }

  private static String about(String subject, String clause) {
    if (WHOLE.matcher(clause).matches()) {
      return clause;
    }
    String own = OPENS_WITH_PRONOUN.matcher(clause).replaceFirst("");
    return own.codePoints().anyMatch(Sentences::isHan)
        ? subject + own
        : own + " " + subject.strip();
  }

  private static List<String> joined(String clause) {
    Matcher and = HAN_AND.matcher(clause);
    if (and.find()) {
      return joined(clause, and.start(), and.end());
    }
    Matcher english = ENGLISH_AND.matcher(clause);
    return english.find()
        ? List.of(
            english.replaceFirst(Matcher.quoteReplacement(english.group(1))),
            english.replaceFirst(Matcher.quoteReplacement(english.group(2))))
        : List.of();
  }

  private static List<String> joined(String clause, int start, int end) {
    String before = clause.substring(0, start);
    String after = clause.substring(end);
    Optional<Pair> pair = pair(before, after);
    return pair.map(
            both ->
                List.of(
                    before + after.substring(both.right()),
                    before.substring(0, before.length() - both.left()) + after))
        .orElse(List.of());
  }

  /// How many characters the phrases before and after "and" have.
  private record Pair(int left, int right) {}

  private static Optional<Pair> pair(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    Matcher left = LEFT_RUN.matcher(before);
    Matcher right = RIGHT_RUN.matcher(after);
    if (!left.find() || !right.find() || POINTING.matcher(after).lookingAt()) {
      return Optional.empty();
    }
    int leftRun = left.group().length();
    int rightRun = Math.min(right.group().length(), stretch(after));
    if (!Sentences.isHan(before.codePointBefore(before.length()))
        || !Sentences.isHan(after.codePointAt(0))) {
      return Optional.of(new Pair(leftRun, right.group().length()));
    }
    int alike = after.indexOf(before.charAt(before.length() - 1)) + 1;
    if (alike > 1 && alike <= stretch(after)) {
      boolean inside = alike <= before.length() && !CLAUSE.matcher(last(before, alike)).find();
      return Optional.of(new Pair(inside ? alike : leftRun, alike));
    }
    boolean ends =
        rightRun <= Math.min(leftRun, LONGEST_PAIR)
            && rightRun == after.replaceFirst("[?？]$", "").length();
    if (ends
        && rightRun <= LONGEST_PAIR
        && before.charAt(Math.max(0, before.length() - leftRun - 1)) == '的') {
      return Optional.of(new Pair(leftRun, rightRun));
    }
    int shorter = Math.min(leftRun, rightRun);
    int length = shorter > LONGEST_PAIR ? USUAL_LENGTH : shorter;
    return length == 0 ? Optional.empty() : Optional.of(new Pair(length, length));
  }

  private static String last(String text, int characters) {
    return text.substring(text.length() - characters);
  }

  /// How far a phrase may reach: to the words that ask.
  private static int stretch(String after) {
    Matcher tail = TAIL.matcher(after);
    return tail.find() ? tail.start() : after.length();
  }
}
