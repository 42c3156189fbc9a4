package dev.suiren.library.internal;

import dev.suiren.audit.PolicyChanged;
import dev.suiren.kernel.Jobs;
import org.springframework.context.event.EventListener;

/// Orders a new screening of everything when the policy has changed.
final class PolicyNews {
  private final Tables tables;
  private final Jobs jobs;

  PolicyNews(Tables tables, Jobs jobs) {
    this.tables = tables;
    this.jobs = jobs;
  }

  @EventListener
  void heard(PolicyChanged change) {
    jobs.enqueue(RescreenJob.NAME, tables.ids().next());
  }
}
