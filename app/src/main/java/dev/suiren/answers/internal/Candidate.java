package dev.suiren.answers.internal;

import dev.suiren.answers.Findings;
import dev.suiren.audit.Cleared;
import dev.suiren.library.Hit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A sentence that may answer.
///
/// @param words all its words; `covered` those of the question it holds
/// @param covered share of the question's weight the sentence holds itself, 0 to 1
/// @param support share that the sentence and its surroundings hold together, 0 to 1
/// @param missing what the passage loses for numbers and names of the question it does not hold
/// @param offered the kind of thing it offers of that asked for; `ANY` where none
/// @param traits what is measured of it
/// @param agreed how far other documents say the same, 0 to 1
/// @param score what the candidates are ordered by, only comparable within one question
record Candidate(
    Passage passage,
    Sentences.Sentence sentence,
    Set<Words.Word> words,
    double covered,
    double support,
    double missing,
    Expectation offered,
    Traits.Values traits,
    double agreed,
    double score) {

  Candidate {
    words = Set.copyOf(words);
  }

  Hit hit() {
    return passage.hit();
  }

  Candidate withScore(double other) {
    return new Candidate(
        passage, sentence, words, covered, support, missing, offered, traits, agreed, other);
  }

  /// @param share how far others say the same
  /// @param worth what that is worth in the order
  Candidate agreed(double share, double worth) {
    return new Candidate(
        passage, sentence, words, covered, support, missing, offered, traits, share, score + worth);
  }

  Cleared<String> quote() {
    return Cleared.slice(hit().text(), sentence.start(), sentence.end());
  }

  /// As others are told of it.
  Findings.Sentence told() {
    return new Findings.Sentence(
        hit().id(),
        hit().start() + sentence.start(),
        hit().start() + sentence.end(),
        quote(),
        score,
        features());
  }

  private List<Findings.Feature> features() {
    return IntStream.range(0, Traits.NAMES.size())
        .mapToObj(i -> new Findings.Feature(Traits.NAMES.get(i), traits.get(i)))
        .toList();
  }

  /// Whether it is the same sentence, found once more.
  boolean isAt(Candidate other) {
    return hit().passage().equals(other.hit().passage()) && sentence.equals(other.sentence);
  }

  /// Whether the two say nearly the same.
  boolean repeats(Candidate other) {
    long shared = words.stream().filter(other.words::contains).count();
    long all = (long) words.size() + other.words.size() - shared;
    return all == 0 || shared >= 0.8 * all;
  }
}
