package dev.suiren.answers.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply.Closest;
import dev.suiren.answers.Why;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.people.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What comes closest to a question that nothing answers: its reader may see there how to ask, or
/// that the documents speak of something else.
final class ClosestPassages {
  private static final int MOST = 3;

  private final Audit audit;

  ClosestPassages(Audit audit) {
    this.audit = audit;
  }

  /// The best sentence of each passage that comes near; empty where none does.
  ///
  /// @param candidates best first
  Optional<Closest> of(Caller caller, Inquiry inquiry, List<Candidate> candidates) {
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (chosen.size() < MOST
          && Selection.isNear(candidate)
          && isOther(candidate, chosen)
          && mayBeShown(audit, candidate.quote(), caller)) {
        chosen.add(candidate);
      }
    }
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Shown.fixed(audit, inquiry.speech().closest(), caller).text())
        .filter(notice -> !notice.value().isEmpty())
        .map(notice -> new Closest(notice, passages(Matching.of(inquiry), chosen)));
  }

  private static boolean isOther(Candidate candidate, List<Candidate> chosen) {
    return chosen.stream()
        .noneMatch(
            one -> one.hit().passage().equals(candidate.hit().passage()) || candidate.repeats(one));
  }

  /// Whether a quoted sentence passes as words of an answer too, and unmasked.
  static boolean mayBeShown(Audit audit, Cleared<String> quote, Caller caller) {
    return Shown.cleared(audit, quote.value(), caller)
        .filter(shown -> shown.value().equals(quote.value()))
        .isPresent();
  }

  private static List<Citation> passages(Matching matching, List<Candidate> chosen) {
    return IntStream.range(0, chosen.size())
        .mapToObj(i -> passage(i + 1, chosen.get(i), matching))
        .toList();
  }

  /// It is not said to offer what is asked for, since it does not answer.
  private static Citation passage(int number, Candidate candidate, Matching matching) {
    Why why = matching.why(candidate);
    return Quoting.citation(
        number,
        candidate.hit(),
        candidate.sentence(),
        new Why(why.matched(), why.beside(), Optional.empty()));
  }
}
