package dev.suiren.answers.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How much of a question's words a sentence says, word by word rather than pair by pair, and how
/// near to them it offers what is asked for.
final class Nearness {
  /// In characters: a word this far off counts for little more than a third.
  private static final double FADES = 8;

  private static final double LIGHTEST = 0.1;

  /// A word of the question.
  private record Said(String text, double weight, boolean verb) {}

  private final List<Said> words;
  private final double total;

  /// @param folded the question
  /// @param weights of its words, as rare as they are among what was found
  Nearness(String folded, Map<Words.Word, Double> weights) {
    this.words =
        Segments.of(folded).stream()
            .map(term -> new Said(term.text().strip(), weight(term, weights), term.is("v")))
            .filter(said -> said.weight() > LIGHTEST)
            .toList();
    this.total = words.stream().mapToDouble(Said::weight).sum();
  }

  private static double weight(Segments.Term term, Map<Words.Word, Double> weights) {
    return Words.of(term.text()).stream().mapToDouble(w -> weights.getOrDefault(w, 0.0)).sum();
  }

  /// The share of the question's words that a text says, by weight.
  double share(String folded) {
    return share(folded, said -> true);
  }

  /// The share of its verbs.
  double verbs(String folded) {
    return share(folded, Said::verb);
  }

  private double share(String folded, Predicate<Said> which) {
    double all = 0;
    double held = 0;
    for (Said said : words) {
      if (which.test(said)) {
        all += said.weight();
        held += folded.contains(said.text()) ? said.weight() : 0;
      }
    }
    return all == 0 ? 0 : held / all;
  }

  /// How near the question's words stand to that of the offers they are nearest to, 0 to 1.
  double near(String folded, List<Expectation.Found> offers) {
    double best = 0;
    for (Expectation.Found offer : offers) {
      double sum = 0;
      for (Said said : words) {
        sum += said.weight() * nearness(folded, said.text(), offer);
      }
      best = Math.max(best, sum);
    }
    return total == 0 ? 0 : best / total;
  }

  /// 1 where they touch, 0 where it is not said.
  private static double nearness(String folded, String word, Expectation.Found offer) {
    int nearest = Integer.MAX_VALUE;
    for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      int gap = Math.max(at - offer.end(), offer.start() - at - word.length());
      nearest = Math.min(nearest, Math.max(0, gap));
    }
    return nearest == Integer.MAX_VALUE ? 0 : Math.exp(-nearest / FADES);
  }
}
