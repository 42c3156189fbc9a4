package dev.suiren.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The operator's part of the policy in force, in figures; no term is told.
///
/// @param terms how many different terms are in force, by what they are about; none for an aspect
///   without any
/// @param lists the files they come from, `terms.txt` of the home first
/// @param since when the epoch in force began
/// @param helpline whether there is a line of help that passes and is named where a text is about
///   self-harm
public record Provision(
    Map<Aspect, Integer> terms,
    List<TermList> lists,
    PolicyEpoch epoch,
    Instant since,
    boolean helpline) {

  public Provision {
    terms = Map.copyOf(terms);
    lists = List.copyOf(lists);
  }

  public int total() {
    return terms.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// A file of terms.
  ///
  /// @param changed when it was last written; empty where there is no file
  /// @param trouble why it cannot be taken, on one line
  public record TermList(Optional<Instant> changed, Optional<String> trouble) {}
}
