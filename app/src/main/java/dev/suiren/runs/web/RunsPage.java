package dev.suiren.runs.web;

import dev.suiren.runs.Runs;
import dev.suiren.web.spi.PageModel;

/// What `runs/runs.jte` shows: a part of the kept runs.
///
/// @param bases whether there is any base to ask
/// @param offset of the first one shown
public record RunsPage(Runs.Page page, boolean bases, int offset) implements PageModel {
  static final int STEP = 50;

  public boolean isFirst() {
    return offset == 0;
  }

  public boolean isLast() {
    return last() >= page.total();
  }

  /// The number of the last one shown, counted from 1.
  public int last() {
    return offset + page.runs().size();
  }

  public int before() {
    return Math.max(0, offset - STEP);
  }

  public int after() {
    return offset + STEP;
  }
}
