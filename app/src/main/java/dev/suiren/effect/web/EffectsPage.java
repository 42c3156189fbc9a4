package dev.suiren.effect.web;

import dev.suiren.effect.Effects;
import dev.suiren.runs.Run;
import dev.suiren.web.Screen;
import dev.suiren.web.spi.PageModel;
import java.util.List;

/// What `effect/effects.jte` shows: a part of what was kept, latest first.
///
/// @param offset of the first one shown
/// @param runs of checks, of which the time after may be taken
public record EffectsPage(Effects.Page page, int offset, List<Run> runs) implements PageModel {
  static final int STEP = 10;
  private static final int MINUTES = 16;

  public EffectsPage {
    runs = List.copyOf(runs);
  }

  /// A run in a list to choose from.
  public static String option(Screen screen, Run run) {
    return run.set().name().value()
        + " · "
        + (run.base().isNone() ? screen.say("runs.base.none") : run.base().name().value())
        + " · "
        + run.course().started().toString().substring(0, MINUTES).replace('T', ' ');
  }

  public boolean isFirst() {
    return offset == 0;
  }

  public boolean isLast() {
    return last() >= page.total();
  }

  public int last() {
    return offset + page.kept().size();
  }

  public int before() {
    return Math.max(0, offset - STEP);
  }

  public int after() {
    return offset + STEP;
  }
}
