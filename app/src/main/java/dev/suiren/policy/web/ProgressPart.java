package dev.suiren.policy.web;

import dev.suiren.web.spi.PageModel;

/// How many revisions were inspected under the policy in force, of how many.
public record ProgressPart(long done, long total) implements PageModel {

  public boolean running() {
    return done < total;
  }
}
