package dev.suiren.bench.training;

import java.util.List;

/// The sentences of one question: which of them answer, and the traits of each.
///
/// @param traits of each sentence, in the order of the names of the set
/// @param right whether each sentence answers
record Choice(List<List<Double>> traits, List<Boolean> right) {

  Choice {
    traits = List.copyOf(traits);
    right = List.copyOf(right);
  }

  /// Whether there is something to learn from it.
  boolean tells() {
    return right.contains(true) && right.contains(false);
  }
}
