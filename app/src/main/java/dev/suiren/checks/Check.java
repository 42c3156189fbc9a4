package dev.suiren.checks;

import java.util.List;

/// One thing that is asked of a base, and what must hold of the answer.
///
/// @param id unique among the checks that are read together
/// @param expectations at least one; all must hold
public record Check(String id, Subject subject, Input input, List<Expectation> expectations) {

  public Check {
    expectations = List.copyOf(expectations);
    if (id.isBlank() || expectations.isEmpty()) {
      throw new IllegalArgumentException("a check has an id and expects something");
    }
  }

  /// What a check tells about.
  ///
  /// @param function what a user would miss
  /// @param cluster checks that are alike share one, as they succeed and fail together
  public record Subject(String function, Dimension dimension, String cluster) {}
}
