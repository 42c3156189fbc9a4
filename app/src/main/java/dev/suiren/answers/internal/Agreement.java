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
  private static final int LOOKED_AT = 24;

  /// In the unit of a candidate's score: who is so far behind the first has little say.
  private static final double FADES = 2;

  /// Who is this far behind has none.
  private static final double FARTHEST = 8;

  /// So many that agree are as good as any more.
  private static final double ENOUGH = 1.5;

  private final List<Candidate> ordered;
  private final List<Map<String, Double>> pieces = new ArrayList<>();

  /// @param ordered best first
  Agreement(List<Candidate> ordered, Asked asked, Nearness nearness) {
    this.ordered =
        ordered.stream()
            .limit(LOOKED_AT)
            .takeWhile(it -> ordered.getFirst().score() - it.score() < FARTHEST)
            .toList();
    this.ordered.forEach(candidate -> pieces.add(near(candidate, asked, nearness)));
  }

  /// The pieces of a sentence that could be the answer, and how near the question's words each
  /// stands.
  private static Map<String, Double> near(Candidate candidate, Asked asked, Nearness nearness) {
    String said = Words.folded(candidate.quote().value());
    Map<String, Double> near = new HashMap<>();
    for (Expectation.Found found : Offers.telling(said, asked)) {
      near.merge(
          said.substring(found.start(), found.end()),
          nearness.near(said, List.of(found)),
          Double::max);
    }
    return near;
  }

  int size() {
    return ordered.size();
  }

  /// How much the candidate is backed by others, 0 to 1.
  double of(int index) {
    double best = 0;
    for (var piece : pieces.get(index).entrySet()) {
      best = Math.max(best, piece.getValue() * votes(index, piece.getKey()));
    }
    return Math.min(1, Math.log1p(best) / Math.log1p(ENOUGH));
  }

  private double votes(int index, String piece) {
    Map<DocumentId, Double> votes = new HashMap<>();
    for (int other = 0; other < ordered.size(); other++) {
      Double near = pieces.get(other).get(piece);
      Candidate candidate = ordered.get(other);
      if (near != null && !candidate.hit().id().equals(ordered.get(index).hit().id())) {
        double behind = ordered.getFirst().score() - candidate.score();
        votes.merge(candidate.hit().id(), near * Math.exp(-behind / FADES), Double::max);
      }
    }
    return votes.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
