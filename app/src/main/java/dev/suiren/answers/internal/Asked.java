package dev.suiren.answers.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A question taken apart: its content words with their weight, and what it asks for.
///
/// @param folded the question as it is compared
/// @param weights of each content word, before the hits say how rare it is; question words are out
record Asked(String folded, Map<Words.Word, Double> weights, Expectation expectation) {
  private static final Pattern QUESTION_WORDS =
      Pattern.compile(
          "请问|我想知道|告诉我|什么时候|什么地方|什么样|什么|为什么|为何|哪一[年天个]|哪[些个里儿年天位国种家]|哪|何时|何处"
              + "|多少|几[个名人条次家年月日天]|谁|怎么样|怎么|怎样|如何|是否|能否|可否|是不是|有没有|能不能|会不会|分别|有哪|吗|呢|吧"
              + "|的|了|是|主要|具体|一共|总共|属于|叫做");
  private static final double TAKEN_OVER = 0.5;
  private static final double OWN = 1.5;
  private static final String FAINT = "在有与和及或被把对为于以由从到个这那之其也都就而并又用所等上下中里";
  private static final Set<String> STOP_WORDS =
      Set.of(
          "a", "an", "the", "is", "are", "was", "were", "be", "been", "do", "doe", "did", "what",
          "which", "who", "whom", "whose", "when", "where", "whi", "how", "mani", "much", "of",
          "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "as", "that", "this",
          "these", "those", "it", "i", "we", "you", "they", "he", "she", "my", "our", "your",
          "their", "his", "her", "can", "could", "should", "would", "will", "may", "must", "have",
          "has", "had", "there", "if", "about", "into", "than", "then", "me", "us", "pleas", "tell",
          "am", "not", "ani", "some", "s", "t", "get", "shall");

  static Asked of(String question) {
    String folded = Words.folded(question);
    Expectation expectation = Expectation.of(folded);
    Map<Words.Word, Double> weights = weigh(QUESTION_WORDS.matcher(folded).replaceAll(" "));
    if (weights.isEmpty()) {
      weights = weigh(folded);
    }
    return new Asked(folded, Map.copyOf(weights), expectation);
  }

  /// A follow-up: its own words count more than those it takes over from the earlier question,
  /// which still says what is asked for.
  static Asked following(Asked earlier, Asked own) {
    Map<Words.Word, Double> weights = new LinkedHashMap<>(earlier.weights());
    weights.replaceAll((word, weight) -> weight * TAKEN_OVER);
    own.weights().forEach((word, weight) -> weights.merge(word, weight * OWN, Double::max));
    Expectation expectation =
        own.expectation() == Expectation.ANY ? earlier.expectation() : own.expectation();
    return new Asked(own.folded(), Map.copyOf(weights), expectation);
  }

  private static Map<Words.Word, Double> weigh(String text) {
    Map<Words.Word, Double> weights = new LinkedHashMap<>();
    for (Words.Word word : Words.of(text)) {
      double weight = weight(word);
      if (weight > 0) {
        weights.put(word, weight);
      }
    }
    return weights;
  }

  private static double weight(Words.Word word) {
    return switch (word.kind()) {
      case HAN -> FAINT.contains(word.text()) ? 0.05 : 0.35;
      case PAIR -> 1;
      case NUMBER -> 2;
      case LATIN -> STOP_WORDS.contains(word.text()) ? 0 : 2;
    };
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
