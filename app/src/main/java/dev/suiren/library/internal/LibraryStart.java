package dev.suiren.library.internal;

import dev.suiren.kernel.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// What the library does when the house opens: clears away what a dead process left, sees that the
/// index holds what SQL says, and follows its folders again. Begins before the jobs do and ends
/// after them.
final class LibraryStart implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryStart.class);
  private static final Duration SWEEP_AFTER = Duration.ofSeconds(20);

  private final Tables tables;
  private final Jobs jobs;
  private final Orders orders;
  private final Originals originals;
  private final StandingIndex index;
  private final Screening screening;
  private final Watching watching;
  private final VectorCatchUp vectors;
  private volatile boolean running;

  LibraryStart(
      Tables tables,
      Jobs jobs,
      Orders orders,
      Originals originals,
      StandingIndex index,
      Screening screening,
      Watching watching,
      VectorCatchUp vectors) {
    this.tables = tables;
    this.jobs = jobs;
    this.orders = orders;
    this.originals = originals;
    this.index = index;
    this.screening = screening;
    this.watching = watching;
    this.vectors = vectors;
  }

  @Override
  public void start() {
    try {
      originals.clearScratch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    index.onLoss(this::rebuild);
    mendIndex();
    tables.collections().listUnpaused().forEach(orders::resumePaused);
    screenAgain();
    jobs.enqueue(RemoveJob.NAME, RemoveJob.LEFTOVERS, SWEEP_AFTER);
    tables.collections().listWatched().forEach(watching::begin);
    vectors.start();
    running = true;
  }

  /// Entries are durable before their file is ready: fewer than SQL counts means that the index was
  /// lost, more that it is not ours, unless work on it is still under way.
  private void mendIndex() {
    long wanted = tables.documents().countEntries();
    long there = index.count();
    boolean differs = there < wanted || (there != wanted && tables.documents().isIndexSettled());
    if (differs || !index.isComplete()) {
      if (wanted > 0) {
        LOG.warn("the search index has {} of {} entries: rebuilding it", there, wanted);
        index.noteLostAtStart();
      }
      index.reset();
      rebuild();
    }
  }

  private void rebuild() {
    tables
        .db()
        .inTransaction(
            () -> {
              tables.progress().outdateAll();
              jobs.enqueue(IndexJob.NAME, tables.ids().next());
            });
  }

  /// Orders a screening of all that was last screened at another epoch.
  void screenAgain() {
    if (!tables.revisions().listUnscreened(screening.epoch(), "", 1).isEmpty()) {
      jobs.enqueue(RescreenJob.NAME, tables.ids().next());
    }
  }

  @Override
  public void stop() {
    running = false;
    watching.close();
    vectors.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// The jobs begin last and end first.
  @Override
  public int getPhase() {
    return 0;
  }
}
