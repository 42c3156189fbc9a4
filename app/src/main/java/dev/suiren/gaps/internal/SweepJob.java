package dev.suiren.gaps.internal;

import dev.suiren.kernel.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends what has been kept for as long as the owner chose.
final class SweepJob implements Job {
  static final String NAME = "gaps.sweep";

  private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);

  private final Store store;

  SweepJob(Store store) {
    this.store = store;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String subject) {
    int gone = store.gaps().sweep(store.today());
    if (gone > 0) {
      LOG.info("{} unanswered questions were kept for their days and are deleted", gone);
    }
  }
}
