package dev.suiren.policy.web;

import dev.suiren.audit.DryRun.State;
import dev.suiren.audit.DryRun.Trial;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// A change that is being tried or was.
public record TrialPart(Optional<Trial> trial) implements PageModel {

  /// Whether only the change itself is still known.
  public boolean lost() {
    return trial.filter(it -> it.state() == State.LOST).isPresent();
  }

  public boolean running() {
    return trial.filter(it -> it.state() == State.RUNNING).isPresent();
  }
}
