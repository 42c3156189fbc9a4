package dev.suiren.answers.internal;

import dev.suiren.library.Hit;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the passages of a prompt can carry: tells which citations of a statement do not stand.
/* A base that writes from its own memory cites all the same. It is given away by
 *   (1) a number, a date or a code that stands neither in the passages cited together nor in the
 *       question: then none of these citations stands. Numbers up to three ("two ways"), rounded
 *       ones ("about 500") and passages that spell numbers out in English are let go;
 *   (2) a statement that shares nothing with a passage: no word, no pair of Chinese characters and
 *       hardly a character. Only in one script: an honest translation shares nothing either.
 * What a base adds up itself loses its citation too: the passage does not say it.
 */
final class Grounds {
  private static final Pattern MARK = Pattern.compile("\\[\\d{1,3}]");
  private static final Pattern NUMBERED =
      Pattern.compile("^[\\s#>*_-]*(?:\\d{1,2}[.)、．]\\s*)?[\\s*_]*");
  private static final Pattern ROUNDED =
      Pattern.compile(
          "约|大概|左右|接近|将近|近\\d|超过|多达|不到|\\d[多余]|几乎|(?i)\\b(about|around|approximately|roughly|nearly"
              + "|almost|over|under|more than|less than|up to|some|circa|ca)\\b");
  private static final Pattern SPELLED =
      Pattern.compile(
          "\\b(thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
              + "|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|dozen|quarter)\\b");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern HAN_DIGITS = Pattern.compile("[〇零一二三四五六七八九十百千万亿两]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final BigDecimal FEW = BigDecimal.valueOf(3);
  private static final int TELLING_WORDS = 4;
  private static final int TELLING_PAIRS = 8;
  private static final int HARDLY_A_CHARACTER = 3;
  private static final double CONTENT = 0.1;

  private final List<Source> sources;
  private final Source question;

  private Grounds(List<Source> sources, Source question) {
    this.sources = sources;
    this.question = question;
  }

  /// @param passages as they are numbered for the base
  static Grounds of(List<Hit> passages, String question) {
    return new Grounds(
        passages.stream().map(hit -> Source.of(whole(hit))).toList(), Source.of(question));
  }

  /// All that the base was told of a passage, its date too.
  private static String whole(Hit hit) {
    return hit.document().value()
        + "\n"
        + hit.dated().map(Dates::day).orElse("")
        + "\n"
        + hit.heading().stream().map(h -> h.value()).collect(Collectors.joining("\n"))
        + "\n"
        + hit.labels().map(labels -> labels.value()).orElse("")
        + "\n"
        + hit.text().value();
  }

  /// The numbers of `cited` that stand.
  ///
  /// @param text what was said up to these citations
  /// @param cited passages cited together, counted from 1
  List<Integer> standing(String text, List<Integer> cited) {
    String sentence = Statements.last(text);
    String clause = sentence;
    for (var mark = MARK.matcher(sentence); mark.find(); ) {
      clause = sentence.substring(mark.end());
    }
    List<Source> together = cited.stream().map(number -> sources.get(number - 1)).toList();
    if (!ROUNDED.matcher(clause).find() && statesOtherNumbers(clause, together)) {
      return List.of();
    }
    Set<Words.Word> said = content(MARK.matcher(sentence).replaceAll(" "));
    return cited.stream().filter(number -> shares(said, sources.get(number - 1))).toList();
  }

  private boolean statesOtherNumbers(String clause, List<Source> together) {
    String plain = NUMBERED.matcher(clause).replaceFirst("");
    return together.stream().noneMatch(Source::spelled)
        && Units.of(plain).stream()
            .anyMatch(
                unit -> !question.says(unit) && together.stream().noneMatch(one -> one.says(unit)));
  }

  private static boolean shares(Set<Words.Word> said, Source source) {
    boolean han = said.stream().anyMatch(word -> word.kind() == Words.Kind.PAIR);
    Words.Kind kind = han ? Words.Kind.PAIR : Words.Kind.LATIN;
    List<Words.Word> telling = said.stream().filter(word -> word.kind() == kind).toList();
    boolean sameScript = source.content().stream().anyMatch(word -> word.kind() == kind);
    long characters =
        said.stream()
            .filter(word -> word.kind() == Words.Kind.HAN && source.content().contains(word))
            .count();
    return telling.size() < (han ? TELLING_PAIRS : TELLING_WORDS)
        || !sameScript
        || characters >= HARDLY_A_CHARACTER
        || said.stream()
            .anyMatch(word -> word.kind() != Words.Kind.HAN && source.content().contains(word));
  }

  private static Set<Words.Word> content(String text) {
    return Asked.weigh(text).entrySet().stream()
        .filter(entry -> entry.getValue() > CONTENT)
        .map(entry -> entry.getKey())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What a text holds.
  ///
  /// @param numbers all of them, those of dates too
  /// @param letters without what is neither letter nor digit
  /// @param spelled whether it may hold numbers that are not known
  private record Source(
      Set<BigDecimal> numbers, String letters, Set<Words.Word> content, boolean spelled) {

    static Source of(String text) {
      String folded = Words.folded(text);
      Set<BigDecimal> numbers = new HashSet<>();
      Units.of(text).forEach(unit -> numbers.addAll(Grounds.numbers(unit)));
      DIGITS.matcher(folded).results().forEach(run -> numbers.add(plain(run.group())));
      HAN_DIGITS
          .matcher(folded)
          .results()
          .flatMap(run -> HanNumerals.value(run.group()).stream())
          .forEach(value -> numbers.add(value.stripTrailingZeros()));
      return new Source(
          Set.copyOf(numbers),
          NO_LETTER.matcher(folded).replaceAll(""),
          Grounds.content(text),
          SPELLED.matcher(folded).find());
    }

    boolean says(Unit unit) {
      if (unit.kind() == Unit.Kind.LATIN) {
        return unit.key().chars().noneMatch(Character::isDigit)
            || letters.contains(NO_LETTER.matcher(unit.key()).replaceAll(""));
      }
      return Grounds.numbers(unit).stream()
          .allMatch(number -> number.compareTo(FEW) <= 0 || numbers.contains(number));
    }
  }

  /// The number a unit is, or those of its date.
  private static List<BigDecimal> numbers(Unit unit) {
    return switch (unit.kind()) {
      case NUMBER -> List.of(plain(unit.key().replaceFirst("[%‰]$", "")));
      case DATE -> DIGITS.matcher(unit.key()).results().map(run -> plain(run.group())).toList();
      case LATIN, HAN -> List.of();
    };
  }

  private static BigDecimal plain(String digits) {
    return new BigDecimal(digits).stripTrailingZeros();
  }
}
