package dev.suiren.effect.web;

import dev.suiren.effect.Effects;
import dev.suiren.web.spi.PageModel;

/// What `effect/effects.jte` shows: a part of what was kept, latest first.
///
/// @param offset of the first one shown
public record EffectsPage(Effects.Page page, int offset) implements PageModel {
  static final int STEP = 50;

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
