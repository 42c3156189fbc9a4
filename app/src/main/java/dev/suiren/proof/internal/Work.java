package dev.suiren.proof.internal;

import dev.suiren.proof.ProofRuns.Limits;
import java.util.ArrayList;
import java.util.List;

/// What a run does: batch after batch, of which one begins when the one before is through.
///
/// @param watched whether the hearer is asked after each batch if all is decided
record Work(List<List<Task>> batches, Limits limits, boolean watched) {

  Work {
    batches = batches.stream().map(List::copyOf).toList();
  }

  /// Batches as large as the limits say, or a single one.
  static Work of(List<Task> tasks, Limits limits) {
    int size = Math.max(1, limits.batch().orElse(tasks.size()));
    List<List<Task>> batches = new ArrayList<>();
    for (int from = 0; from < tasks.size(); from += size) {
      batches.add(tasks.subList(from, Math.min(tasks.size(), from + size)));
    }
    return new Work(batches, limits, limits.batch().isPresent());
  }

  int size() {
    return batches.stream().mapToInt(List::size).sum();
  }

  List<Task> all() {
    return batches.stream().flatMap(List::stream).toList();
  }
}
