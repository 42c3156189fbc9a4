package dev.suiren.runs;

import dev.suiren.checks.Dimension;
import dev.suiren.checks.Reason;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// One answer as a comparison takes it. Item, function and cluster are text of whoever wrote the
/// checks, to be cleared before it is shown.
///
/// @param place of the check in its set, from 0: the same in all runs of one set
/// @param score 0 to 1; empty where it was not answered
/// @param human whether a person's verdict counts here
public record Score(
    int place, Subject subject, int repeat, OptionalDouble score, boolean human, Answer answer) {

  public record Subject(String item, String function, Dimension dimension, String cluster) {}

  /// What the program said, and what the answer took.
  ///
  /// @param why empty where the program found it right
  public record Answer(Optional<Reason.Code> why, OptionalLong millis) {}
}
