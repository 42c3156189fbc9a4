package dev.suiren.answers.internal;

import dev.suiren.answers.Findings;
import dev.suiren.audit.Cleared;
import dev.suiren.library.Hit;
import java.util.List;
import java.util.Set;

/// A sentence that may answer.
///
/// @param words all its words; `covered` those of the question it holds
/// @param covered share of the question's weight the sentence holds itself, 0 to 1
/// @param support share that the sentence and its surroundings hold together, 0 to 1
/// @param missing what the passage loses for numbers and names of the question it does not hold
/// @param score what the candidates are ordered by
record Candidate(
    Hit hit,
    Sentences.Sentence sentence,
    Set<Words.Word> words,
    double covered,
    double support,
    double missing,
    boolean offers,
    double score) {

  Candidate {
    words = Set.copyOf(words);
  }

  Candidate withScore(double other) {
    return new Candidate(hit, sentence, words, covered, support, missing, offers, other);
  }

  Cleared<String> quote() {
    return Cleared.slice(hit.text(), sentence.start(), sentence.end());
  }

  /// As others are told of it.
  Findings.Sentence told() {
    return new Findings.Sentence(
        hit.id(),
        hit.start() + sentence.start(),
        hit.start() + sentence.end(),
        quote(),
        score,
        features());
  }

  private List<Findings.Feature> features() {
    return List.of(
        new Findings.Feature("covered", covered),
        new Findings.Feature("support", support),
        new Findings.Feature("missing", missing),
        new Findings.Feature("offers", offers ? 1 : 0),
        new Findings.Feature("characters", sentence.length()),
        new Findings.Feature("begins", sentence.start()),
        new Findings.Feature("passageScore", hit.score()),
        new Findings.Feature("passageWords", hit.lexical()),
        new Findings.Feature("passageMeaning", hit.cosine().orElse(0d)));
  }

  /// Whether the two say nearly the same.
  boolean repeats(Candidate other) {
    long shared = words.stream().filter(other.words::contains).count();
    long all = (long) words.size() + other.words.size() - shared;
    return all == 0 || shared >= 0.8 * all;
  }
}
