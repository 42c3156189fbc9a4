package dev.suiren.answers.internal;

import dev.suiren.library.DocumentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far other documents say the same thing in answer: an answer is seldom given once only, what
/// is beside the point differs from text to text (Brill, Lin, Banko, Dumais, Ng: "Data-Intensive
/// Question Answering", TREC 2001).
final class Agreement {
  /// So many sentences are asked what they say, best first.
  static final int LOOKED_AT = 24;

  /// In the unit of a candidate's score: who is farther behind the first says nothing to the point.
  private static final double FARTHEST = 24;

  /// Whose say counts how much.
  ///
  /// @param fades so far behind the first, it is little
  /// @param ends so far behind, it is nothing
  private record Say(double fades, double ends) {
    static final Say OF_THE_BEST = new Say(2, 8);
    static final Say OF_ALL = new Say(Double.POSITIVE_INFINITY, FARTHEST);
  }

  /// So many that agree are as good as any more.
  private static final double ENOUGH = 1.5;

  private final List<Candidate> ordered;
  private final List<Map<String, Double>> pieces;

  /// @param ordered best first
  Agreement(List<Candidate> ordered, Asked asked, Traits traits) {
    this.ordered =
        ordered.stream()
            .limit(LOOKED_AT)
            .takeWhile(it -> ordered.getFirst().score() - it.score() < FARTHEST)
            .toList();
    this.pieces = this.ordered.parallelStream().map(it -> near(it, asked, traits)).toList();
  }

  /// The pieces of a sentence that could be the answer, and how near the question's words each
  /// stands.
  private static Map<String, Double> near(Candidate candidate, Asked asked, Traits traits) {
    String text = candidate.quote().value();
    String said = Words.folded(text);
    List<Expectation.Found> offers = new ArrayList<>(traits.offers().telling(said));
    if (traits.offers().mayBeNames()) {
      offers.addAll(Capitalized.in(text, said, asked.folded()));
    }
    Map<String, Double> near = new HashMap<>();
    for (Expectation.Found found : offers) {
      near.merge(
          said.substring(found.start(), found.end()),
          traits.nearness().near(said, List.of(found)),
          Double::max);
    }
    return near;
  }

  int size() {
    return ordered.size();
  }

  /// How much the candidate is backed by others that are about as good, 0 to 1.
  double of(int index) {
    return behind(index) < Say.OF_THE_BEST.ends() ? share(index, Say.OF_THE_BEST) : 0;
  }

  /// How much it is backed by any of them, 0 to 1: which is the first matters for the order, not
  /// for whether there is an answer at all.
  double byAny(int index) {
    return share(index, Say.OF_ALL);
  }

  private double share(int index, Say say) {
    double best = 0;
    for (var piece : pieces.get(index).entrySet()) {
      best = Math.max(best, piece.getValue() * votes(index, piece.getKey(), say));
    }
    return Math.min(1, Math.log1p(best) / Math.log1p(ENOUGH));
  }

  private double votes(int index, String piece, Say say) {
    DocumentId own = ordered.get(index).hit().id();
    Map<DocumentId, Double> votes = new HashMap<>();
    for (int other = 0; other < ordered.size(); other++) {
      Double near = pieces.get(other).get(piece);
      DocumentId document = ordered.get(other).hit().id();
      if (near != null && behind(other) < say.ends() && !document.equals(own)) {
        votes.merge(document, near * Math.exp(-behind(other) / say.fades()), Double::max);
      }
    }
    return votes.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// How far behind the first.
  private double behind(int index) {
    return ordered.getFirst().score() - ordered.get(index).score();
  }
}
