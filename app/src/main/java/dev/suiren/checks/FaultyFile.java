package dev.suiren.checks;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;

/// Makes the one line about a fault in a file: `checks.yaml, line 3, expect.number: not a number`.
///
/// @param name of the file as the user knows it
public record FaultyFile(String name) {

  /// About a line, counted from 1.
  public ProblemException at(int line, String what) {
    return new ProblemException(Problem.BAD_INPUT, name + ", line " + line + ": " + what);
  }

  /// About a field of a line.
  public ProblemException at(int line, String field, String what) {
    return new ProblemException(
        Problem.BAD_INPUT, name + ", line " + line + ", " + field + ": " + what);
  }

  /// About all of it.
  public ProblemException whole(String what) {
    return new ProblemException(Problem.BAD_INPUT, name + ": " + what);
  }
}
