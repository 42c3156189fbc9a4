package dev.suiren.answers.internal;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import dev.suiren.answers.internal.Alignment.Gap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What one sentence says to a question, to be held against what another one says.
///
/// @param letters how often each word and Han character stands in it
/// @param values how many of its units are none of these
/// @param named what the question names and the sentence's passage names too
/* Two claims of different documents contest each other where, laid side by side,
 *   (1) they share most of what they say;
 *   (2) they part in one place only, however often that is repeated, by something short on either
 *       side; what just one of them says may stand beside it, if it is short and no value;
 *   (3) what they part by is of the kind asked for, really different, and none holds the other;
 *   (4) it is nothing the question names, and what the question names, the documents of both name
 *       or neither does: two years, two towns, two rows of a table are two subjects.
 */
record Claim(
    Candidate candidate,
    Asked asked,
    List<Unit> units,
    Map<String, Integer> letters,
    int values,
    Set<Words.Word> named,
    boolean isCut) {
  private static final double COMMON_OF_SHORTER = 0.6;
  private static final double COMMON_OF_LONGER = 0.4;
  private static final int COMMON_AT_LEAST = 4;
  private static final int LONGEST_VALUE = 12;
  private static final int LONGEST_ASIDE = 5;
  private static final int LONGEST_WORD = 4;
  private static final int LONGEST_COUNT = 4;
  private static final Pattern CUT =
      Pattern.compile("(…|\\.\\.\\.|\\p{IsHan}.*\\d\\.)$", Pattern.DOTALL);
  private static final Set<String> TIMES =
      Set.of("年", "月", "日", "号", "点", "时", "分", "秒", "am", "pm");
  private static final String JOINING = "的了是在和与就也都被把将从对";

  /// What a question names that a passage, its headings or its name say too.
  static Set<Words.Word> named(Asked asked, Passage passage) {
    Set<Words.Word> named = new HashSet<>(asked.named());
    named.retainAll(passage.everything());
    return named;
  }

  /// @param named what the question names that its passage says too
  static Claim of(Candidate candidate, Asked asked, Set<Words.Word> named) {
    String said = Passage.comparable(candidate.hit(), candidate.sentence(), asked.expectation());
    boolean isCut = CUT.matcher(said.strip()).find();
    List<Unit> units = Units.of(said);
    Map<String, Integer> letters = new HashMap<>();
    units.stream()
        .filter(unit -> !unit.isValue())
        .forEach(unit -> letters.merge(unit.key(), 1, Integer::sum));
    int values = (int) units.stream().filter(Unit::isValue).count();
    return new Claim(
        candidate, asked, units, Map.copyOf(letters), values, Set.copyOf(named), isCut);
  }

  /// Whether the two state different values for what is asked.
  boolean contests(Claim other) {
    if (candidate.hit().id().equals(other.candidate.hit().id())
        || !named.equals(other.named)
        || !isMost(atMostInCommon(other), other)
        || !mayShareEnough(other)) {
      return false;
    }
    Alignment alignment = Alignment.of(units, other.units);
    if (!isMost(alignment.common().size(), other)) {
      return false;
    }
    return parting(gaps(alignment, other))
        .filter(gap -> isAsked(gap, other))
        .filter(_ -> isSameSubject(alignment))
        .isPresent();
  }

  private boolean mayShareEnough(Claim other) {
    long shared = candidate.words().stream().filter(other.candidate.words()::contains).count();
    int fewer = Math.min(candidate.words().size(), other.candidate.words().size());
    return 3 * shared >= fewer;
  }

  /// Whether so many units in common are most of what the two say.
  private boolean isMost(int common, Claim other) {
    int shorter = Math.min(units.size(), other.units.size());
    int longer = Math.max(units.size(), other.units.size());
    return common >= Math.max(COMMON_AT_LEAST, COMMON_OF_SHORTER * shorter)
        && common >= COMMON_OF_LONGER * longer;
  }

  /// In whatever order they stand: laying two sentences side by side costs far more.
  private int atMostInCommon(Claim other) {
    int common = Math.min(values, other.values);
    for (var letter : letters.entrySet()) {
      common += Math.min(letter.getValue(), other.letters.getOrDefault(letter.getKey(), 0));
    }
    return common;
  }

  /// Where they part, without the end of a sentence that was cut off.
  private List<Gap> gaps(Alignment alignment, Claim other) {
    return alignment.gaps().stream()
        .filter(gap -> !(isCut && gap.leftAt() + gap.left().size() == units.size()))
        .filter(gap -> !(other.isCut && gap.rightAt() + gap.right().size() == other.units.size()))
        .toList();
  }

  /// The one thing they part by; empty where there are more, or none.
  private static Optional<Gap> parting(List<Gap> gaps) {
    List<Gap> exchanges = gaps.stream().filter(Gap::isExchange).toList();
    boolean aside =
        gaps.stream()
            .filter(gap -> !gap.isExchange())
            .allMatch(gap -> isAside(gap.left()) && isAside(gap.right()));
    if (exchanges.isEmpty() || !aside) {
      return Optional.empty();
    }
    Gap first = exchanges.getFirst();
    boolean same =
        exchanges.stream()
            .allMatch(
                gap ->
                    Unit.mean(gap.left(), first.left()) && Unit.mean(gap.right(), first.right()));
    return same && isDifferent(first) ? Optional.of(first) : Optional.empty();
  }

  private static boolean isAside(List<Unit> units) {
    return units.size() <= LONGEST_ASIDE && units.stream().noneMatch(Unit::isValue);
  }

  private static boolean isDifferent(Gap gap) {
    return gap.left().size() <= LONGEST_VALUE
        && gap.right().size() <= LONGEST_VALUE
        && !Unit.holds(gap.left(), gap.right())
        && !Unit.holds(gap.right(), gap.left())
        && !letters(gap.left()).equals(letters(gap.right()));
  }

  private boolean isAsked(Gap gap, Claim other) {
    return switch (asked.expectation()) {
      case WHEN -> both(gap, Unit.Kind.DATE) || isCount(gap) && isOfTime(gap);
      case SPAN -> isCount(gap);
      case PRICE, MANY -> isCount(gap) && (!isOfTime(gap) || isTimeAsked(gap));
      case WHO -> isNamed(gap, other);
      case WHERE -> isNamed(gap, other) || isCount(gap) && !isOfTime(gap);
      case ANY, NAME, ORGANIZATION, PURPOSE, LOOK, WHAT, MANNER ->
          both(gap, Unit.Kind.DATE) || isCount(gap) && !isOfTime(gap) || isNamed(gap, other);
      case WHY, HOW -> false;
    };
  }

  private static boolean both(Gap gap, Unit.Kind kind) {
    return has(gap.left(), kind) && has(gap.right(), kind);
  }

  private static boolean has(List<Unit> part, Unit.Kind kind) {
    return part.stream().anyMatch(unit -> unit.kind() == kind);
  }

  /// Whether they part by a number of the same unit. A place in a row ("第三") counts only where the
  /// question asks for it.
  private boolean isCount(Gap gap) {
    Unit last = gap.left().getLast();
    Unit otherLast = gap.right().getLast();
    boolean sameUnit = last.isValue() && otherLast.isValue() || last.means(otherLast);
    return both(gap, Unit.Kind.NUMBER)
        && sameUnit
        && gap.left().size() <= LONGEST_COUNT
        && gap.right().size() <= LONGEST_COUNT
        && (!textAt(gap.leftAt() - 1).equals("第") || asked.folded().contains("第"));
  }

  private boolean isOfTime(Gap gap) {
    return TIMES.contains(unitOf(gap));
  }

  private boolean isTimeAsked(Gap gap) {
    String unit = unitOf(gap);
    return asked.folded().contains("几" + unit) || asked.folded().contains("多少" + unit);
  }

  /// What follows the number.
  private String unitOf(Gap gap) {
    return textAt(gap.leftAt() + gap.left().size());
  }

  private String textAt(int index) {
    return 0 <= index && index < units.size() ? units.get(index).key() : "";
  }

  private boolean isNamed(Gap gap, Claim other) {
    return isName(units, gap.leftAt(), gap.left())
        && isName(other.units, gap.rightAt(), gap.right());
  }

  /// Whether it may be a name or a thing: Latin words by their capital, Chinese ones unless the
  /// dictionary knows a word of another kind there.
  private static boolean isName(List<Unit> units, int at, List<Unit> part) {
    boolean latin = has(part, Unit.Kind.LATIN);
    boolean han = has(part, Unit.Kind.HAN);
    if (latin && !han) {
      return part.stream().anyMatch(Unit::isCapital);
    }
    return han
        && part.stream().noneMatch(unit -> JOINING.contains(unit.text()))
        && !has(part, Unit.Kind.DATE)
        && !isOtherWord(units, at, at + part.size())
        && !holdsOtherWord(part);
  }

  private static boolean holdsOtherWord(List<Unit> part) {
    return IntStream.range(0, part.size() - 1)
        .mapToObj(at -> CoreDictionary.get(text(part.subList(at, at + 2))))
        .anyMatch(known -> known != null && !isNoun(known.nature[0]));
  }

  private static boolean isOtherWord(List<Unit> units, int start, int end) {
    for (int from = Math.max(0, end - LONGEST_WORD); from <= start; from++) {
      for (int to = Math.min(units.size(), from + LONGEST_WORD); to >= end; to--) {
        CoreDictionary.Attribute known = CoreDictionary.get(text(units.subList(from, to)));
        if (known != null) {
          return !isNoun(known.nature[0]);
        }
      }
    }
    return false;
  }

  private static boolean isNoun(Nature nature) {
    return "njgtsfx".indexOf(nature.firstChar()) >= 0;
  }

  /// Whether both name something of the question, and part by nothing that it names.
  private boolean isSameSubject(Alignment alignment) {
    Set<Words.Word> all = asked.named();
    return !named(alignment.common(), all).isEmpty()
        && alignment.gaps().stream()
            .allMatch(gap -> named(gap.left(), all).equals(named(gap.right(), all)));
  }

  private static Set<Words.Word> named(List<Unit> part, Set<Words.Word> named) {
    Set<Words.Word> words = new HashSet<>(Words.of(text(part)));
    words.retainAll(named);
    return words;
  }

  private static String letters(List<Unit> part) {
    return part.stream().map(Unit::key).collect(Collectors.joining());
  }

  private static String text(List<Unit> part) {
    String between = has(part, Unit.Kind.LATIN) ? " " : "";
    return part.stream().map(Unit::text).collect(Collectors.joining(between));
  }
}
