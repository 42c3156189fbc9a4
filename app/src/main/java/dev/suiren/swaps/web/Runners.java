package dev.suiren.swaps.web;

import dev.suiren.runs.Run;
import dev.suiren.sheets.Markdown;
import dev.suiren.sheets.Numbers;
import dev.suiren.swaps.KeptVerdict;
import java.time.Instant;

/// A run in a line: its base, its model, and when it began.
public final class Runners {
  private Runners() {}

  public static String name(Run run) {
    return name(run.base().name().value(), run.base().model().value());
  }

  public static String name(KeptVerdict.Party party) {
    return name(party.name().value(), party.model().value());
  }

  private static String name(String name, String model) {
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
    return line(name(run), run.course().started());
  }

  static String line(KeptVerdict.Party party) {
    return line(name(party), party.started());
  }

  private static String line(String name, Instant started) {
    return Markdown.plain(name) + ", " + Numbers.minute(started) + " UTC";
  }
}
