package dev.suiren.swaps;

import dev.suiren.checks.Reason;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Run;
import dev.suiren.runs.Shown;
import java.util.List;
import java.util.Optional;

/// Items that changed, with both answers.
///
/// @param function empty for all
/// @param total how many there are in all, on this page or not
public record Changes(Run a, Run b, Optional<Named> function, List<Change> changes, int total) {
  public static final int MOST = 20;

  public Changes {
    changes = List.copyOf(changes);
  }

  /// @param place of the check in its set
  /// @param a mean score of the base in use over its answered repeats; empty where there is none
  /// @param b mean score of the candidate
  /// @param repeat the one that is shown, counted from 1
  public record Change(
      int place,
      Judgements.Title title,
      Optional<Double> a,
      Optional<Double> b,
      int repeat,
      List<Side> sides) {
    public Change {
      sides = List.copyOf(sides);
    }
  }

  /// One of both answers, the one of the base in use first.
  ///
  /// @param said empty where nothing was said, or it was forgotten
  /// @param gone whether it was forgotten
  /// @param marks what the other answer does not have
  public record Side(Optional<Shown> said, boolean gone, List<Mark> marks, Judged judged) {
    public Side {
      marks = List.copyOf(marks);
    }
  }

  /// A stretch of a text, in `char`s, `end` not included.
  public record Mark(int start, int end) {}

  /// What is said of an answer.
  ///
  /// @param right empty where it is neither right nor wrong
  /// @param why the program's reason, where it found it wrong or not answered
  /// @param human whether a person said so
  public record Judged(Optional<Boolean> right, Optional<Why> why, boolean human) {}

  /// @param parameters they may quote the answer
  public record Why(Reason.Code code, List<Shown> parameters) {
    public Why {
      parameters = List.copyOf(parameters);
    }
  }
}
