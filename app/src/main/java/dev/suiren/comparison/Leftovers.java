package dev.suiren.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the comparison could not use, and what wavered.
///
/// @param onlyInA answers of the first system without a counterpart
/// @param itemsOnlyInA the first few items they belong to
/// @param onlyInB answers of the second system without a counterpart
/// @param itemsOnlyInB the first few items they belong to
/// @param itemsWithFewerPairs items with fewer pairs than `mostPairs`, but with one
/// @param mostPairs of any item
/// @param unanswered records without a score: neither right nor wrong, and in the way of a pass
/// @param functionsOnlyInA what the first system was scored on, and nothing of which has a pair: in
///   the way of a pass too
/// @param flaky functions with items whose repeats differ within one system
/// @param watched which of the files were looked at while they grew
public record Leftovers(
    long onlyInA,
    List<String> itemsOnlyInA,
    long onlyInB,
    List<String> itemsOnlyInB,
    long itemsWithFewerPairs,
    int mostPairs,
    long unanswered,
    List<String> functionsOnlyInA,
    List<Flaky> flaky,
    List<Watched> watched) {

  public Leftovers {
    itemsOnlyInA = List.copyOf(itemsOnlyInA);
    itemsOnlyInB = List.copyOf(itemsOnlyInB);
    functionsOnlyInA = copy(functionsOnlyInA);
    flaky = List.copyOf(flaky);
    watched = List.copyOf(watched);
  }

  /// In what was kept before it was told, it is missing.
  private static List<String> copy(@Nullable List<String> names) {
    return names == null ? List.of() : List.copyOf(names);
  }

  /// A file whose length was decided by what stood in it (`SequentialPlan`): read as if it had been
  /// fixed beforehand, it seems surer than it is.
  ///
  /// @param ofB whether it is the second system's
  /// @param look after which it ended, of so many `looks` that were planned
  public record Watched(boolean ofB, int look, int looks) {}

  /// @param items of the function, of which `a` and `b` waver in the first and the second system
  /// @param named the first few of these, those of the first system before the second's
  public record Flaky(String function, long items, long a, long b, List<String> named) {
    public Flaky {
      named = copy(named);
    }
  }
}
