package dev.suiren.answers.internal;

import dev.suiren.answers.Citation;
import dev.suiren.library.Hit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two documents that say nearly the same sentence with another value for what is asked.
///
/// @param first the better ranked of the two
record Disagreement(Candidate first, Candidate other) {
  private static final int LOOKED_AT = 40;

  /// How much of what the question names a passage must hold, as a share of what the best one does.
  private static final double SUBJECT = 0.55;

  private static final int MOST = 3;

  /// @param candidates best first
  static Optional<Disagreement> among(List<Candidate> candidates, Asked asked) {
    List<Candidate> best = candidates.subList(0, Math.min(LOOKED_AT, candidates.size()));
    List<Set<Words.Word>> named =
        best.stream().map(it -> Claim.named(asked, it.passage())).toList();
    double most = named.stream().mapToDouble(asked::weight).max().orElse(0);
    List<Claim> own =
        IntStream.range(0, best.size())
            .parallel()
            .filter(i -> asked.weight(named.get(i)) >= SUBJECT * most)
            .mapToObj(i -> Claim.of(best.get(i), asked, named.get(i)))
            .toList();
    for (int other = 1; other < own.size(); other++) {
      for (int first = 0; first < other; first++) {
        if (own.get(first).contests(own.get(other))) {
          return Optional.of(
              new Disagreement(own.get(first).candidate(), own.get(other).candidate()));
        }
      }
    }
    return Optional.empty();
  }

  /// The numbers of the two sides, counted from 1.
  List<Integer> numbers(List<Candidate> quoted) {
    return Stream.of(first, other).map(side -> quoted.indexOf(side) + 1).sorted().toList();
  }

  /// The same of the passages they stand in.
  List<Integer> passages(List<Hit> passages) {
    return Stream.of(first, other).map(side -> passages.indexOf(side.hit()) + 1).sorted().toList();
  }

  /// The line that says so, with the documents, their dates and their numbers.
  static String said(Speech speech, List<Citation> citations, List<Integer> conflict) {
    return speech.disagree(
        citations.stream()
            .filter(citation -> conflict.contains(citation.number()))
            .map(Disagreement::dated)
            .toList());
  }

  private static String dated(Citation citation) {
    String name = Quoting.withoutMarks(citation.document().value()).replaceAll("\\s+", " ");
    String date = citation.dated().map(it -> " (" + Dates.day(it) + ")").orElse("");
    return name + date + " [" + citation.number() + "]";
  }

  /// What is shown: the best sentence stays the first, both sides follow, then what else was
  /// chosen.
  List<Candidate> within(List<Candidate> chosen) {
    return Stream.concat(Stream.of(chosen.getFirst(), first, other), chosen.stream().skip(1))
        .distinct()
        .limit(MOST)
        .toList();
  }
}
