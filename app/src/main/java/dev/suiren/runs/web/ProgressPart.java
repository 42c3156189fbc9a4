package dev.suiren.runs.web;

import dev.suiren.runs.Run;
import dev.suiren.web.spi.PageModel;

/// What `runs/progress.jte` shows: how far a run has come.
public record ProgressPart(Run run) implements PageModel {

  public boolean running() {
    return run.course().state() == Run.State.RUNNING;
  }

  public int made() {
    return run.course().progress().answered() + run.course().progress().failed();
  }
}
