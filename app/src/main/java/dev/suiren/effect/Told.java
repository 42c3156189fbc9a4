package dev.suiren.effect;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;

/// What the customer says of the figures, in their own words.
///
/// @param scenario its name; what goes with a pack is found by it
/// @param by who entered the figures, and from where; may be empty
/// @param before what the time before was: when, and how it was done then; may be empty
/// @param after what the time after was; may be empty
public record Told(String scenario, String by, String before, String after) {
  private static final int LONGEST = 300;

  public Told {
    scenario = fitting("the name of the scenario", scenario);
    by = fitting("who entered the figures", by);
    before = fitting("the time before", before);
    after = fitting("the time after", after);
    if (scenario.isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, "the scenario needs a name");
    }
  }

  private static String fitting(String what, String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) > LONGEST) {
      throw new ProblemException(Problem.BAD_INPUT, what + ": at most " + LONGEST + " characters");
    }
    return line;
  }
}
