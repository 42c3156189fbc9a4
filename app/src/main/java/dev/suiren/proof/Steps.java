package dev.suiren.proof;

import java.util.List;
import java.util.Optional;

/// What each means of answering adds on one set, from words alone to all of them.
///
/// @param set the name of its folder
/// @param names of the steps, in the order in which they were added
/// @param groups all questions first, then those of each part, where there are several
/// @param settings sha-256 of all settings in force
public record Steps(String set, List<String> names, List<Group> groups, String settings) {

  public Steps {
    names = List.copyOf(names);
    groups = List.copyOf(groups);
  }

  /// Some of the questions.
  ///
  /// @param name empty for all of them
  public record Group(String name, int items, int clusters, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// One figure at each step.
  public record Row(String figure, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param added against the step before; empty for the first
  public record Cell(Estimate value, Optional<Estimate> added) {}

  /// A value with its 95 % interval: percentiles of a bootstrap over clusters (Efron, Tibshirani
  /// 1993).
  public record Estimate(double value, double low, double high) {}
}
