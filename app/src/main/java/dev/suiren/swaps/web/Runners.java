package dev.suiren.swaps.web;

import dev.suiren.runs.Run;
import dev.suiren.sheets.Markdown;
import dev.suiren.sheets.Numbers;
import dev.suiren.swaps.KeptVerdict;
import dev.suiren.web.Screen;
import java.time.Instant;

/// A run in a line: its base, its model, and when it began.
public final class Runners {
  private Runners() {}

  public static String name(Screen screen, Run run) {
    return run.base().isNone()
        ? nobody(screen)
        : name(run.base().name().value(), run.base().model().value());
  }

  public static String name(Screen screen, KeptVerdict.Party party) {
    return party.isNone() ? nobody(screen) : name(party.name().value(), party.model().value());
  }

  private static String nobody(Screen screen) {
    return screen.say("swaps.nobody");
  }

  private static String name(String name, String model) {
    return name.equals(model) ? name : name + " (" + model + ")";
  }

  /// For a list to choose from.
  public static String option(Screen screen, Run run) {
    return name(screen, run)
        + " · "
        + Numbers.minute(run.course().started())
        + run.tally().share().map(it -> " · " + Numbers.percent(it.value())).orElse("");
  }

  /// For Markdown.
  static String line(Screen screen, Run run) {
    return line(name(screen, run), run.course().started());
  }

  static String line(Screen screen, KeptVerdict.Party party) {
    return line(name(screen, party), party.started());
  }

  private static String line(String name, Instant started) {
    return Markdown.plain(name) + ", " + Numbers.minute(started) + " UTC";
  }
}
