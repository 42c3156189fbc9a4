package dev.suiren.answers.internal;

import dev.suiren.glossary.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A question taken apart: its content words with their weight, and what it asks for.
///
/// @param folded the question as it is compared
/// @param weights of each content word, before the hits say how rare it is; question words are out
/// @param subject the pairs of the Chinese phrase it begins with, which names what it is about;
///   none for a follow-up, whose subject changes
/// @param synonyms of what it speaks of, in everyday words
/// @param names of what it speaks of that the glossary knows by others too
record Asked(
    String folded,
    Map<Words.Word, Double> weights,
    Expectation expectation,
    Set<Words.Word> subject,
    List<Synonyms> synonyms,
    List<Naming> names) {
  private static final Pattern OPENING =
      Pattern.compile("^\\s*(请问|请教|我?想知道|我?想问|告诉我|请告诉我)(一下)?[,:\\s]*");
  private static final String COUNTED = "[个名人条次家年月日天点号等度级层周种位部座本项类样只所款支首段届期处台张间份晚]";
  private static final Pattern QUESTION_WORDS =
      Pattern.compile(
          "(?<=多少钱|几块钱)一[个件条台张只次天晚]|(?<=多久.{0,6})一[次回]"
              + "|\\bhow (long|often|soon|far|old|expensive|much|many|large|big|high|tall)\\b"
              + "|什么时候|什么地方|什么样|什么|甚么|为什么|为何|何[时处种人者事物]"
              + "|哪一?"
              + COUNTED
              + "|哪(些|里|儿|国|方面)?|多久|多长时间|多少[钱元块]?|几"
              + COUNTED
              + "(?!何)|几(?![乎何])|谁|怎么样|怎么[办算]?|怎样|如何|是否|能否|可否|是不是|有没有|能不能|会不会|分别|有哪|吗|呢|吧"
              + "|的|了|是|主要|具体|一共|总共|属于|叫做");

  /// Of a pasted page, the beginning and the end are read, where the question stands.
  private static final int READ_AT_START = 2_000;

  private static final int READ_AT_END = 1_000;
  private static final double TAKEN_OVER = 0.5;
  private static final double OWN = 1.5;

  /// What is left of a pair that reaches from one word into the next.
  private static final double ACROSS = 0.25;

  private static final String FAINT = "在有与和及或被把对为于以由从到个这那之其也都就而并又用所等上下中里";
  private static final Pattern PHRASE = Pattern.compile("[\\p{IsHan}&&[^" + FAINT + "]]{2,}");
  private static final Set<String> STOP_WORDS =
      Set.of(
          "a", "an", "the", "is", "are", "was", "were", "be", "been", "do", "doe", "did", "what",
          "which", "who", "whom", "whose", "when", "where", "whi", "how", "mani", "much", "of",
          "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "as", "that", "this",
          "these", "those", "it", "i", "we", "you", "they", "he", "she", "my", "our", "your",
          "their", "his", "her", "can", "could", "should", "would", "will", "may", "must", "have",
          "has", "had", "there", "if", "about", "into", "than", "then", "me", "us", "pleas", "tell",
          "am", "not", "ani", "some", "s", "t", "get", "shall");

  static Asked of(String question, List<Naming> names) {
    String folded = Words.folded(read(question));
    Expectation expectation = Expectation.of(folded);
    String content =
        QUESTION_WORDS.matcher(OPENING.matcher(folded).replaceFirst("")).replaceAll(" ");
    Map<Words.Word, Double> weights = weigh(content);
    weights.keySet().removeAll(expectation.noun());
    Set<Words.Word> whole = Segments.pairs(content);
    weights.replaceAll((word, weight) -> isAcross(word, whole) ? weight * ACROSS : weight);
    if (weights.isEmpty()) {
      weights = weigh(folded);
    }
    return new Asked(
        folded,
        Map.copyOf(weights),
        expectation,
        subject(content),
        Synonyms.of(folded),
        List.copyOf(names));
  }

  private static boolean isAcross(Words.Word word, Set<Words.Word> whole) {
    return word.kind() == Words.Kind.PAIR && !whole.contains(word);
  }

  private static String read(String question) {
    int length = question.length();
    return length <= READ_AT_START + READ_AT_END
        ? question
        : question.substring(0, READ_AT_START) + "\n" + question.substring(length - READ_AT_END);
  }

  /// A follow-up: its own words count more than those it takes over from the earlier question,
  /// which still says what is asked for.
  static Asked following(Asked earlier, Asked own) {
    Map<Words.Word, Double> weights = new LinkedHashMap<>(earlier.weights());
    weights.replaceAll((word, weight) -> weight * TAKEN_OVER);
    own.weights().forEach((word, weight) -> weights.merge(word, weight * OWN, Double::max));
    boolean asksAnew = own.expectation().isTelling() || earlier.expectation() == Expectation.ANY;
    Expectation expectation = asksAnew ? own.expectation() : earlier.expectation();
    List<Synonyms> synonyms = new ArrayList<>(earlier.synonyms());
    synonyms.addAll(own.synonyms());
    List<Naming> names = new ArrayList<>(earlier.names());
    names.addAll(own.names());
    return new Asked(
        own.folded(),
        Map.copyOf(weights),
        expectation,
        Set.of(),
        List.copyOf(synonyms),
        List.copyOf(names));
  }

  private static Set<Words.Word> subject(String content) {
    Matcher phrase = PHRASE.matcher(content);
    return phrase.lookingAt()
        ? Words.of(phrase.group()).stream()
            .filter(word -> word.kind() == Words.Kind.PAIR)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /// Whether a sentence of a passage offers the kind of thing asked for.
  boolean isOfferedBy(Passage passage, int index) {
    return expectation.offeredBy(passage.folded(index), folded)
        || passage.cells(index).stream().anyMatch(expectation::offeredBy);
  }

  /// Its words that tell of something by themselves.
  Set<Words.Word> named() {
    return weights.keySet().stream()
        .filter(word -> word.kind() != Words.Kind.HAN)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// How much such words of it weigh.
  double weight(Set<Words.Word> words) {
    return words.stream().mapToDouble(word -> weights.getOrDefault(word, 0d)).sum();
  }

  /// Whether a passage speaks of the subject at all; true where the question names none.
  boolean subjectIsIn(Passage passage) {
    return subject.isEmpty()
        || subject.stream().anyMatch(passage.everything()::contains)
        || synonyms.stream().anyMatch(s -> s.isIn(Words.folded(passage.text())));
  }

  /// The words of a text that tell something, with their weight.
  static Map<Words.Word, Double> weigh(String text) {
    Map<Words.Word, Double> weights = new LinkedHashMap<>();
    for (Words.Word word : Words.of(text)) {
      double weight = weight(word);
      if (weight > 0) {
        weights.put(word, weight);
      }
    }
    return weights;
  }

  /// Whether an English word, by its stem, says next to nothing by itself.
  static boolean isStopWord(String stem) {
    return STOP_WORDS.contains(stem);
  }

  private static double weight(Words.Word word) {
    return switch (word.kind()) {
      case HAN -> FAINT.contains(word.text()) ? 0.05 : 0.35;
      case PAIR -> 1;
      case NUMBER -> 2;
      case LATIN -> STOP_WORDS.contains(word.text()) ? 0 : 2;
    };
  }

  /// Whether a word says next to nothing by itself.
  static boolean isFaint(Words.Word word) {
    return word.kind() == Words.Kind.HAN && FAINT.contains(word.text());
  }

  /// What a passage without this word loses as evidence: nothing for ordinary words, something for
  /// numbers and for Latin names in a Chinese question, most for part numbers.
  double loss(Words.Word word) {
    return switch (word.kind()) {
      case HAN, PAIR -> 0;
      case NUMBER -> word.text().codePoints().anyMatch(Character::isLetter) ? 0.5 : 0.12;
      case LATIN -> hasHan() ? 0.12 : 0;
    };
  }

  private boolean hasHan() {
    return weights.keySet().stream().anyMatch(word -> word.kind() == Words.Kind.HAN);
  }
}
