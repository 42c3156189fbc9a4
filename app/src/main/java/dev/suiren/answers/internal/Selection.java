package dev.suiren.answers.internal;

import dev.suiren.library.DocumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chooses which candidates are shown, or none when the evidence is too weak.
final class Selection {
  private static final int MOST = 3;

  /// So many documents beside the one that says most.
  private static final int OTHERS = 4;

  /// Documents that hold half of the question speak of the same matter.
  private static final double SPEAKING_OF_IT = 0.5;

  private static final double SURE_AMONG_MANY = 0.75;
  private static final double WEAKEST_SUPPORT = 0.34;
  private static final double WEAKEST_COVER = 0.16;

  /// In the unit of a candidate's score.
  private static final double NEARLY_AS_GOOD = 1;

  private Selection() {}

  /// At most three, best first, none repeating another; empty for "not in your documents".
  ///
  /// @param candidates best first
  static List<Candidate> of(List<Candidate> candidates) {
    return isDoubtful(candidates) ? List.of() : strong(candidates);
  }

  private static List<Candidate> strong(List<Candidate> candidates) {
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
  /// @param contested whether two documents state different values: then both speak to the point
  static List<Candidate> of(List<Candidate> whole, List<List<Candidate>> parts, boolean contested) {
    List<Candidate> plain = contested ? strong(whole) : of(whole);
    if (parts.isEmpty() || plain.isEmpty()) {
      return plain;
    }
    List<Candidate> chosen = new ArrayList<>(plain.subList(0, 1));
    for (List<Candidate> part : parts) {
      strong(part).stream()
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
        candidates.stream()
            .limit(Agreement.LOOKED_AT)
            .mapToDouble(Candidate::agreed)
            .max()
            .orElse(0);
    return agreed
        + candidates.stream().limit(MOST).mapToDouble(Selection::strength).max().orElse(-1);
  }

  /// Whether several documents speak of the matter, and still none of them holds most of the
  /// question, nor do two of them say the same in answer: then one that sounds like it is chance.
  /// Where only one document speaks of it, nobody could agree.
  private static boolean isDoubtful(List<Candidate> candidates) {
    return others(candidates) >= SPEAKING_OF_IT && confidence(candidates) < SURE_AMONG_MANY;
  }

  /// How much evidence the next few documents give beside the one that gives most, about 0 to 1.
  /// One that only repeats the first sentence takes nothing from it.
  private static double others(List<Candidate> candidates) {
    Map<DocumentId, Double> strongest = new HashMap<>();
    candidates.stream()
        .limit(Agreement.LOOKED_AT)
        .filter(it -> it == candidates.getFirst() || !it.repeats(candidates.getFirst()))
        .forEach(it -> strongest.merge(it.hit().id(), strength(it), Double::max));
    double sum =
        strongest.values().stream()
            .sorted(Comparator.reverseOrder())
            .skip(1)
            .limit(OTHERS)
            .mapToDouble(Double::doubleValue)
            .sum();
    return sum / OTHERS;
  }

  /// How much evidence a candidate gives that the documents answer, about 0 to 1.
  static double strength(Candidate candidate) {
    return candidate.support() - candidate.missing();
  }

  private static boolean isStrong(Candidate candidate) {
    return strength(candidate) >= WEAKEST_SUPPORT && candidate.covered() >= WEAKEST_COVER;
  }

  /// Whether it holds as much of the question as an answer must, whatever else it lacks.
  static boolean isNear(Candidate candidate) {
    return candidate.support() >= WEAKEST_SUPPORT && candidate.covered() >= WEAKEST_COVER;
  }
}
