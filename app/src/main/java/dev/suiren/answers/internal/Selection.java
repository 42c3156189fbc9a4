package dev.suiren.answers.internal;

import java.util.ArrayList;
import java.util.List;

/// Chooses which candidates are shown, or none when the evidence is too weak.
final class Selection {
  private static final int MOST = 3;

  /// The answer that others agree on may stand behind one that sounds more like the question.
  private static final int AGREEING = 8;

  private static final double WEAKEST_SUPPORT = 0.34;
  private static final double WEAKEST_COVER = 0.16;

  /// In the unit of a candidate's score.
  private static final double NEARLY_AS_GOOD = 1;

  private Selection() {}

  /// At most three, best first, none repeating another; empty for "not in your documents".
  ///
  /// @param candidates best first
  static List<Candidate> of(List<Candidate> candidates) {
    List<Candidate> chosen = new ArrayList<>();
    for (int i = 0; i < candidates.size() && chosen.size() < MOST; i++) {
      Candidate candidate = candidates.get(i);
      boolean near =
          chosen.isEmpty()
              ? i < MOST
              : chosen.getFirst().score() - candidate.score() <= NEARLY_AS_GOOD;
      if (!near) {
        break;
      }
      if (isStrong(candidate) && chosen.stream().noneMatch(candidate::repeats)) {
        chosen.add(candidate);
      }
    }
    return List.copyOf(chosen);
  }

  /// Where the question asks for several things: the best for the whole of it, then the best for
  /// each thing that is not shown yet.
  ///
  /// @param parts the candidates for each thing, best first
  static List<Candidate> of(List<Candidate> whole, List<List<Candidate>> parts) {
    List<Candidate> plain = of(whole);
    if (parts.isEmpty() || plain.isEmpty()) {
      return plain;
    }
    List<Candidate> chosen = new ArrayList<>(plain.subList(0, 1));
    for (List<Candidate> part : parts) {
      of(part).stream()
          .limit(1)
          .filter(best -> chosen.size() < MOST && chosen.stream().noneMatch(best::repeats))
          .forEach(chosen::add);
    }
    plain.stream()
        .filter(next -> chosen.size() < MOST && chosen.stream().noneMatch(next::repeats))
        .forEach(chosen::add);
    return List.copyOf(chosen);
  }

  /// How sure it is that the documents answer: the strongest evidence among those that could be
  /// shown first, and how far others agree; -1 where there is none.
  ///
  /// @param candidates best first
  static double confidence(List<Candidate> candidates) {
    double agreed =
        candidates.stream().limit(AGREEING).mapToDouble(Candidate::agreed).max().orElse(0);
    return agreed
        + candidates.stream().limit(MOST).mapToDouble(Selection::strength).max().orElse(-1);
  }

  /// How much evidence a candidate gives that the documents answer, about 0 to 1.
  static double strength(Candidate candidate) {
    return candidate.support() - candidate.missing();
  }

  private static boolean isStrong(Candidate candidate) {
    return strength(candidate) >= WEAKEST_SUPPORT && candidate.covered() >= WEAKEST_COVER;
  }
}
