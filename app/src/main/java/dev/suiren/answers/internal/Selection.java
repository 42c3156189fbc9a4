package dev.suiren.answers.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooses which candidates are shown, or none when the evidence is too weak.
final class Selection {
  private static final int MOST = 3;
  private static final double WEAKEST_SUPPORT = 0.34;
  private static final double WEAKEST_COVER = 0.16;
  private static final double NEARLY_AS_GOOD = 0.9;
  private static final double ADDS_WORDS = 0.7;

  private Selection() {}

  /// At most three, best first, each saying something new; empty for "not in your documents".
  static List<Candidate> of(List<Candidate> candidates) {
    if (candidates.isEmpty() || !isStrong(candidates.getFirst())) {
      return List.of();
    }
    List<Candidate> chosen = new ArrayList<>(List.of(candidates.getFirst()));
    Set<Words.Word> seen = new HashSet<>(candidates.getFirst().words());
    double best = candidates.getFirst().score();
    for (Candidate candidate : candidates.subList(1, candidates.size())) {
      if (chosen.size() == MOST || candidate.score() < ADDS_WORDS * best) {
        break;
      }
      boolean adds = !seen.containsAll(candidate.words());
      boolean near = candidate.score() >= NEARLY_AS_GOOD * best;
      if (near && adds && isStrong(candidate) && chosen.stream().noneMatch(candidate::repeats)) {
        chosen.add(candidate);
        seen.addAll(candidate.words());
      }
    }
    return List.copyOf(chosen);
  }

  /// How much evidence a candidate gives that the documents answer, about 0 to 1.
  static double strength(Candidate candidate) {
    return candidate.support() - candidate.missing();
  }

  private static boolean isStrong(Candidate candidate) {
    return strength(candidate) >= WEAKEST_SUPPORT && candidate.covered() >= WEAKEST_COVER;
  }
}
