package dev.suiren.kernel.internal;

import org.springframework.context.SmartLifecycle;

/// Has the jobs begin after all else that begins, and end before it. Nothing depends on this bean:
/// were the jobs themselves the one to be started, Spring would start them before the first part
/// that is given them.
final class JobsStart implements SmartLifecycle {
  private final SchedulerJobs jobs;
  private volatile boolean running;

  JobsStart(SchedulerJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public void start() {
    jobs.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    jobs.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
