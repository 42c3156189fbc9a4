package dev.suiren.swaps.web;

import dev.suiren.runs.Run;

/// A run in a line: its base, its model, and when it began.
public final class Runners {
  private Runners() {}

  public static String name(Run run) {
    String name = run.base().name().value();
    String model = run.base().model().value();
    return name.equals(model) ? name : name + " (" + model + ")";
  }

  /// For a list to choose from.
  public static String option(Run run) {
    return name(run)
        + " · "
        + Numbers.minute(run.course().started())
        + run.tally().share().map(it -> " · " + Numbers.percent(it.value())).orElse("");
  }

  /// For Markdown.
  static String line(Run run) {
    return Markdown.plain(name(run)) + ", " + Numbers.minute(run.course().started()) + " UTC";
  }
}
