package dev.suiren.library.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Makes one order of two: words and meaning.
final class Fusion {
  /* The score is 0.6 · bm25/max(bm25) + 0.4 · (cosine - min) / (max - min) over all candidates, a
   * convex combination (Bruch, Gai, Ingber: "An Analysis of Fusion Functions for Hybrid Retrieval",
   * TOIS 2023). A candidate without a comparable vector is judged by its words alone: its share of
   * meaning is taken to equal its share of words, so that an exact match whose vector is still to
   * come is not pushed down by one that has it. */
  private static final double WORDS = 0.6;
  private static final double MEANING = 0.4;

  private Fusion() {}

  /// @param doc the index's number of the passage
  /// @param lexical BM25, 0 where no word matched
  record Candidate(int doc, double lexical, OptionalDouble cosine) {}

  record Ranked(Candidate candidate, double score) {}

  /// Best first; among equals the one whose words match better, then the older one.
  static List<Ranked> rank(Collection<Candidate> candidates, int top) {
    double best = candidates.stream().mapToDouble(Candidate::lexical).max().orElse(0);
    double high = candidates.stream().flatMapToDouble(c -> c.cosine().stream()).max().orElse(0);
    double low = candidates.stream().flatMapToDouble(c -> c.cosine().stream()).min().orElse(0);
    List<Ranked> ranked = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      double words = best > 0 ? candidate.lexical() / best : 0;
      double meaning =
          candidate.cosine().isEmpty()
              ? words
              : high > low ? (candidate.cosine().getAsDouble() - low) / (high - low) : 1;
      ranked.add(new Ranked(candidate, WORDS * words + MEANING * meaning));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .thenComparingDouble(r -> r.candidate().lexical())
            .reversed()
            .thenComparingInt(r -> r.candidate().doc()));
    return ranked.subList(0, Math.min(top, ranked.size()));
  }
}
